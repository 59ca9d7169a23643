package io.portico.messages.task;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An external user created a task: it is shared with its creator, open to their audience, and waits for review.
 *
 * @param projectId null when the creator was inside no project
 */
@StoredAs("portal-task-created")
@Revision("1")
public record PortalTaskCreated(
        TaskId taskId,
        @Nullable ProjectId projectId,
        @SealedBy("taskId") Confidential name,
        @SealedBy("taskId") @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate deadline,
        UserId createdBy,
        Audience audience)
        implements TaskEvent {}
