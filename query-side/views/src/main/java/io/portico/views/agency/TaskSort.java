package io.portico.views.agency;

/** In which order tasks are listed. Where that leaves a choice, the newest comes first; what has no such day, last. */
public enum TaskSort {
    NEWEST,
    OLDEST,
    DEADLINE,
    PRIORITY,
    /** By the first day of each: its start, or its deadline where it has no start. */
    START
}
