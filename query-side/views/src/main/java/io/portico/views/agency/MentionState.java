package io.portico.views.agency;

/** What became of a mention. */
public enum MentionState {
    OPEN,
    /** Somebody has looked at it and left it. */
    LEFT,
    /** Its author has put it differently. */
    EDITED,
    /** What it stood in is gone. */
    DELETED
}
