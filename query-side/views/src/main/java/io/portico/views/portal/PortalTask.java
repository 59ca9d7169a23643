package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.FormOrigin;
import io.portico.views.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as a person outside sees it.
 *
 * @param parentTaskId null also when the reader does not see the parent
 * @param origin by which request form the reader asked for it; null for all others
 * @param assignees people of the agency who do it
 * @param colleagues people of the reader's own audience who see it, too, and whom the reader may know of
 * @param unread how many posts the reader has not read, among the last hundred
 * @param mentions in how many of those the reader is mentioned
 */
public record PortalTask(
        TaskId id,
        String name,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        @Nullable TaskId parentTaskId,
        @Nullable String parentName,
        @Nullable String description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        @Nullable PersonName createdBy,
        Instant createdAt,
        @Nullable FormOrigin origin,
        List<PersonName> assignees,
        List<PersonName> colleagues,
        int unread,
        int mentions,
        boolean mayReply,
        boolean mayUpload,
        boolean mayChangeStatus) {
    /** Of whom it tells. */
    Stream<UserId> people() {
        return Stream.of(Stream.ofNullable(createdBy), assignees.stream(), colleagues.stream())
                .flatMap(names -> names)
                .map(PersonName::id);
    }
}
