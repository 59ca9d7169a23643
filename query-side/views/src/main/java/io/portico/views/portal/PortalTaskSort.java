package io.portico.views.portal;

/** In which order people outside list their tasks. Where that leaves a choice, the newest comes first. */
public enum PortalTaskSort {
    NEWEST,
    /** What is due first; what has no deadline comes last. */
    DEADLINE,
    PRIORITY,
    /** The newest first, but behind each task those that are part of it, in the order they came. */
    NESTED
}
