package io.portico.messages.task;

/** Where a task stands. */
public enum TaskStatus {
    TO_DO,
    IN_PROGRESS,
    IN_REVIEW,
    DONE
}
