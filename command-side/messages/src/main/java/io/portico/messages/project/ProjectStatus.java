package io.portico.messages.project;

/** Where a project stands. */
public enum ProjectStatus {
    PLANNED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    CANCELLED
}
