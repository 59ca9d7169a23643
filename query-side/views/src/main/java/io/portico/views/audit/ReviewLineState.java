package io.portico.views.audit;

/** What a review has come to for some access. */
public enum ReviewLineState {
    WAITING,
    CONFIRMED,
    TAKEN_AWAY,
    /** Nobody confirmed it until the last day, and so it ended. */
    NOT_CONFIRMED,
    /** It was given again since the review began, which therefore does not end it. */
    GIVEN_ANEW,
    /** It was taken back in another way before anything was said here. */
    GONE,
    /** The review was cancelled before anything was said. */
    NOT_ASKED
}
