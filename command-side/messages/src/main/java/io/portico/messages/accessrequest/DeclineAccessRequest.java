package io.portico.messages.accessrequest;

import io.portico.messages.AccessRequestId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/**
 * Does not give a person what they asked for. They are told no, and nothing else; what never was can be declined like
 * anything else, so that a no does not say that it is there. Needs {@code access.grant}.
 *
 * @param reason why, for the agency's own history
 */
public record DeclineAccessRequest(
        UserId userId,
        AccessRequestId requestId,
        @SealedBy("userId") @Nullable Confidential reason) implements AccessRequestCommand {
    public DeclineAccessRequest {
        Check.present("userId", userId);
        Check.present("requestId", requestId);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
