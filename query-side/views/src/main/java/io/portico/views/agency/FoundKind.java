package io.portico.views.agency;

/** What sort of thing was found. */
public enum FoundKind {
    PROJECT,
    TASK,
    PERSON,
    COMPANY,
    BRAND,
    FILE,
    INVOICE,
    POST
}
