package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.views.PageRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of the threads the reader sees, newest first.
 *
 * @param projectId only of this project's tasks
 * @param taskId only of this task
 */
public record FindPortalFiles(
        @Nullable ProjectId projectId, @Nullable TaskId taskId, PageRequest page) implements PortalQuery<PortalFiles> {
    @Override
    public Class<PortalFiles> answers() {
        return PortalFiles.class;
    }

    @Override
    public Shown shows(PortalFiles answer) {
        return Shown.listed(
                answer.items(),
                file -> Stream.of(file.id(), file.taskId(), file.by().id()));
    }
}
