package io.portico.views;

/** What a document of a project is. */
public enum DocumentKind {
    /** A text that is written here. */
    PAGE,
    /** A file that was uploaded. */
    FILE
}
