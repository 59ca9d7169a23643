package io.portico.messages.response;

/** In what a target is counted. */
public enum ResponseUnit {
    /** Hours of business time. */
    HOURS,
    /** Business days; it is due when that day closes. */
    DAYS
}
