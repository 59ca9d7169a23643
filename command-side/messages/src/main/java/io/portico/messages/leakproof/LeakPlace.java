package io.portico.messages.leakproof;

/** Where people outside could come by a text. */
public enum LeakPlace {
    /** What is kept for clients. */
    CLIENT_VIEW,
    /** What is kept for partners. */
    PARTNER_VIEW,
    /** A mail to somebody outside. */
    MAIL,
    /** What their searches look through. */
    SEARCH,
    /** What a page of the portal, or its door for programs, answers. */
    PORTAL
}
