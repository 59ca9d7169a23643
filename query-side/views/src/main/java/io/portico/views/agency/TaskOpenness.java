package io.portico.views.agency;

/** To whom a task is open, as lists ask for it. */
public enum TaskOpenness {
    CLIENT,
    PARTNER,
    /** The lock. */
    NOBODY
}
