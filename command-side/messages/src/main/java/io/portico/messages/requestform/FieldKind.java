package io.portico.messages.requestform;

/** What kind of answer a field of a request form takes. */
public enum FieldKind {
    SHORT_TEXT,
    LONG_TEXT,
    /** One of the field's choices. */
    ONE_OF,
    /** Any of the field's choices. */
    SEVERAL_OF,
    /** A day, such as {@code 2026-11-22}. */
    DATE,
    NUMBER,
    /** A web address. */
    LINK,
    EMAIL,
    /** Files that were uploaded for it. */
    FILE;

    /** Whether it is answered by choosing. */
    public boolean hasChoices() {
        return this == ONE_OF || this == SEVERAL_OF;
    }
}
