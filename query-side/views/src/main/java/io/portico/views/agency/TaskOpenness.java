package io.portico.views.agency;

/** To whom a task or project is open, as lists ask for it. */
public enum TaskOpenness {
    CLIENT,
    PARTNER,
    /** The lock. */
    NOBODY
}
