package io.portico.messages.imports;

/** How an imported file is written. */
public enum ImportFormat {
    /** Lines of fields between commas, semicolons or tabs (RFC 4180). */
    CSV,
    /** An array of objects, or a board of Trello. */
    JSON
}
