package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Files of the threads the reader sees, newest first.
 *
 * @param projectId only of this project's tasks
 * @param taskId only of this task
 */
public record FindPortalFiles(
        @Nullable ProjectId projectId, @Nullable TaskId taskId, PageRequest page) implements Query<PortalFiles> {
    @Override
    public Class<PortalFiles> answers() {
        return PortalFiles.class;
    }
}
