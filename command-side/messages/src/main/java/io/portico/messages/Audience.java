package io.portico.messages;

/** The two kinds of people outside. */
public enum Audience {
    CLIENT,
    PARTNER
}
