package io.portico.messages.task;

import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An external user was named on the task, in place of an earlier share. */
@StoredAs("task-shared")
@Revision("1")
public record TaskShared(
        TaskId taskId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt,
        History history)
        implements TaskEvent {}
