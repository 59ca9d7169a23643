package io.portico.views.agency;

/** When something that is not done is due, in the agency's time zone. */
public enum TaskDue {
    OVERDUE,
    TODAY,
    /** From today until Sunday. */
    THIS_WEEK,
    /** It has no deadline. */
    NO_DEADLINE
}
