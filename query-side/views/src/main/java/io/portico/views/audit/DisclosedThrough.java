package io.portico.views.audit;

/** The way by which something left the house. */
public enum DisclosedThrough {
    /** A browser in which somebody has signed in. */
    PAGE,
    /** An open page that showed by itself what had changed. */
    LIVE,
    /** A program with a token. */
    API,
    /** A link to a person without an account. */
    LINK,
    /** A mail. */
    MAIL
}
