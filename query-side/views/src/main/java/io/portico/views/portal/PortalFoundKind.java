package io.portico.views.portal;

/** What sort of thing was found in the portal. */
public enum PortalFoundKind {
    PROJECT,
    TASK,
    DOCUMENT,
    FILE,
    INVOICE,
    BUDGET,
    REQUEST_FORM,
    POST
}
