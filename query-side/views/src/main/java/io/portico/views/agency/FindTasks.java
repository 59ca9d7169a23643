package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, newest first.
 *
 * @param projectId only of this project
 * @param status only in this status
 */
public record FindTasks(
        @Nullable ProjectId projectId, @Nullable TaskStatus status, PageRequest page) implements Query<Tasks> {
    @Override
    public Class<Tasks> answers() {
        return Tasks.class;
    }
}
