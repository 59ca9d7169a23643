package io.portico.views.audit;

/** Where a review stands. */
public enum ReviewState {
    RUNNING,
    /** Its last day has passed. */
    OVER,
    CANCELLED
}
