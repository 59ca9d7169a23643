package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** Asks for task. */
public record FindTask(TaskId taskId) implements Query<TaskDetails> {
    @Override
    public Class<TaskDetails> answers() {
        return TaskDetails.class;
    }
}
