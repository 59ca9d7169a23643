package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * The tasks the reader sees, newest first.
 *
 * @param projectId only of this project
 * @param status only in this status
 */
public record FindPortalTasks(
        @Nullable ProjectId projectId, @Nullable TaskStatus status, PageRequest page) implements Query<PortalTasks> {
    @Override
    public Class<PortalTasks> answers() {
        return PortalTasks.class;
    }
}
