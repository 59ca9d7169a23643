package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Files that posts carry, newest first.
 *
 * @param projectId only of this project's tasks
 * @param taskId only of this task
 */
public record FindPostedFiles(
        @Nullable ProjectId projectId, @Nullable TaskId taskId, PageRequest page) implements Query<PostedFiles> {
    @Override
    public Class<PostedFiles> answers() {
        return PostedFiles.class;
    }
}
