package io.portico.projections;

import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What comes first in a list of tasks, as numbers: the smaller, the earlier. */
public final class TaskRank {

    private TaskRank() {}

    public static long of(TaskStatus status) {
        return switch (status) {
            case TO_DO -> 0;
            case IN_PROGRESS -> 1;
            case IN_REVIEW -> 2;
            case DONE -> 3;
        };
    }

    public static long of(Priority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    /** No day comes last. */
    public static long of(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }
}
