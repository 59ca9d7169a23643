package io.portico.views.agency;

import io.portico.messages.UserId;

/** By what tasks are put together in a list, before they are sorted. */
public enum TaskGrouping {
    NONE,
    STATUS,
    /** The most urgent first. */
    PRIORITY,
    /** The reader first, nobody last. */
    ASSIGNEE,
    /** The newest project first. */
    PROJECT,
    /** By the item of a budget they are in, item by item as they were added; what is not budgeted, last. */
    BUDGET,
    /** By how the time for an answer stands; where nobody waits, last. */
    WAITING;

    /** The key of what has none of it: nobody assigned, no project, no item of a budget. */
    public static final String NOTHING = "none";

    /** The key of the group in which this reader finds the task; see {@link TaskGroup}. */
    public String keyOf(TaskDetails task, UserId reader) {
        return switch (this) {
            case NONE -> NOTHING;
            case STATUS -> task.status().name();
            case PRIORITY -> task.priority().name();
            case PROJECT ->
                task.projectId() == null ? NOTHING : task.projectId().value();
            case BUDGET ->
                task.budgetItemId() == null ? NOTHING : task.budgetItemId().value();
            case WAITING ->
                task.waiting().isEmpty()
                        ? NOTHING
                        : task.waiting().getFirst().state().name();
            case ASSIGNEE ->
                task.assigneeIds().isEmpty()
                        ? NOTHING
                        : task.assigneeIds().contains(reader)
                                ? reader.value()
                                : task.assigneeIds().getFirst().value();
        };
    }
}
