package io.portico.views.agency;

/** In which order tasks are listed. Where that leaves a choice, the newest comes first; what has no such day, last. */
public enum TaskSort {
    NEWEST,
    /** As the agency's people put them, the same for all of them; what nobody put anywhere, the newest first. */
    BY_HAND,
    OLDEST,
    DEADLINE,
    PRIORITY,
    /** By the first day of each: its start, or its deadline where it has no start. */
    START,
    /** By when people outside should have an answer; where nobody waits, last. */
    WAITING
}
