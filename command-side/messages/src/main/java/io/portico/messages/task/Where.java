package io.portico.messages.task;

/** On which side of another task one stands in the agency's order by hand. */
public enum Where {
    BEFORE,
    AFTER
}
