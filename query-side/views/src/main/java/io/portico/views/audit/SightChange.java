package io.portico.views.audit;

/** Which way somebody's sight of something changed. */
public enum SightChange {
    LOST,
    GAINED
}
