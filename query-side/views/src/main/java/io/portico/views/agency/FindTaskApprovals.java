package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** What people outside were asked to approve of a task, and what they answered. */
public record FindTaskApprovals(TaskId taskId) implements Query<TaskApprovals> {
    @Override
    public Class<TaskApprovals> answers() {
        return TaskApprovals.class;
    }
}
