package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The whole task as it is from now on. */
@StoredAs("task-edited")
@Revision("1")
public record TaskEdited(
        TaskId taskId,
        @SealedBy("taskId") Confidential name,
        @SealedBy("taskId") @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        Set<UserId> assigneeIds)
        implements TaskEvent {}
