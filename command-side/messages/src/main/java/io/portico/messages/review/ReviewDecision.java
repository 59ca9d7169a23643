package io.portico.messages.review;

/** What a reviewer says to an item. */
public enum ReviewDecision {
    /** It stays. */
    CONFIRM,
    /** It ends at once. */
    TAKE_AWAY
}
