package io.portico.views.agency;

/** How the time for an answer stands. */
public enum ResponseState {
    OVERDUE,
    /** Before the day ends in the agency's time zone. */
    DUE_TODAY,
    IN_TIME
}
