package io.portico.views.portal;

/** In which order people outside list their tasks. Where that leaves a choice, the newest comes first. */
public enum PortalTaskSort {
    NEWEST,
    /** What is due first; what has no deadline comes last. */
    DEADLINE,
    PRIORITY,
    /** By the first letters of their names, whatever their case and accents. */
    NAME,
    /** By the titles of their projects; what has none comes last. */
    PROJECT,
    /** What is to be done first, what is done last. */
    STATUS,
    /** The newest first, but behind each task those that are part of it, in the order they came. */
    NESTED
}
