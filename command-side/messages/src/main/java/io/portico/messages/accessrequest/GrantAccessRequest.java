package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person what they asked for, by these changes of access, which are made as one with the answer. Refused when
 * the person would not see it then. Needs what the changes need, and {@code access.grant}.
 *
 * @param reason why, for every grant and share among the changes that has no reason of its own
 * @param endsAt when it ends, for every grant and share among the changes that has no end of its own
 */
public record GrantAccessRequest(
        UserId userId,
        AccessRequestId requestId,
        List<PlannedChange> changes,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt)
        implements AccessRequestCommand {
    public GrantAccessRequest {
        Check.present("userId", userId);
        Check.present("requestId", requestId);
        if (changes.size() > ApplyAccessChanges.MAX_CHANGES) {
            throw new BadInput("changes", BadInput.Code.TOO_MANY);
        }
        changes = List.copyOf(changes);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
