package io.portico.views.agency;

/** What sort of thing was found. */
public enum FoundKind {
    PROJECT,
    TASK,
    DOCUMENT,
    PERSON,
    CONTACT,
    COMPANY,
    BRAND,
    FILE,
    INVOICE,
    BUDGET,
    REQUEST_FORM,
    POST
}
