package io.portico.messages.task;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A task was added from the agency's side. */
@StoredAs("task-added")
@Revision("1")
public record TaskAdded(
        TaskId taskId,
        ProjectId projectId,
        @Nullable TaskId parentTaskId,
        @SealedBy("taskId") Confidential name,
        @SealedBy("taskId") @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        Set<UserId> assigneeIds,
        Set<Audience> openTo,
        UserId createdBy)
        implements TaskEvent {}
