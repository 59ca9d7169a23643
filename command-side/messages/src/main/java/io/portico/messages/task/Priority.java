package io.portico.messages.task;

/** How urgent a task is. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
