package io.portico.messages.task;

import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Names an external user on a task, in place of an earlier share. Needs {@code access.grant}. */
public record ShareTask(
        @TargetAggregateIdentifier TaskId taskId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt,
        History history)
        implements TaskCommand {
    public ShareTask {
        Check.present("userId", userId);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
        Check.present("history", history);
    }
}
