package io.portico.messages.leakproof;

/** What was found where it must not be. */
public enum LeakKind {
    /** A text that is not for those who come by it there. */
    TEXT,
    /** The id of something whose very being is not for them. */
    ID,
    /** A name in the clear that is the agency's own. */
    NAME,
    /** Something that no event says. */
    UNKNOWN,
    /** Something that could not be read, so that nobody can say what is in it. */
    UNREAD
}
