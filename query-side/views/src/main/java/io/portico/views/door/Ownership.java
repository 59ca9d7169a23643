package io.portico.views.door;

/** Whether the agency is one's own. */
public record Ownership(boolean owned) {}
