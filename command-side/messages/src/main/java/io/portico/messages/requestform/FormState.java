package io.portico.messages.requestform;

/** How a request form stands. Only while it is published can anybody fill it in. */
public enum FormState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ARCHIVED
}
