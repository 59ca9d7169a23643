package io.portico.messages.erasure;

/** What became of a mention. */
public enum MentionVerdict {
    /** It may stay as it is, or means somebody else. */
    LEFT,
    /** Its author has put it differently. */
    EDITED
}
