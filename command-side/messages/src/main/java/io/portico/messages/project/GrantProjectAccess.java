package io.portico.messages.project;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Names an external user on a project, in place of an earlier grant. Needs {@code access.grant}. */
public record GrantProjectAccess(
        @TargetAggregateIdentifier ProjectId projectId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt)
        implements ProjectCommand {
    public GrantProjectAccess {
        Check.present("userId", userId);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
