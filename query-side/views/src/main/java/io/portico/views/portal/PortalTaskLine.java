package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param parentTaskId what it is part of; null also when the reader does not see that
 * @param unread how many posts the reader has not read, among the last hundred
 * @param mentions in how many of those the reader is mentioned
 */
public record PortalTaskLine(
        TaskId id,
        String name,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        @Nullable TaskId parentTaskId,
        @Nullable String parentName,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        int unread,
        int mentions) {
    static Shown shown(List<PortalTaskLine> lines) {
        return Shown.listed(lines, line -> Stream.of(line.id(), line.projectId(), line.parentTaskId()));
    }
}
