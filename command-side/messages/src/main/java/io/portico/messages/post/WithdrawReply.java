package io.portico.messages.post;

import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a reply that should not have gone out. Its text and files are gone for good, as if it were deleted; that it
 * was there and was withdrawn, by whom, when and why, stays.
 *
 * @param reason for the agency alone
 */
public record WithdrawReply(
        @TargetAggregateIdentifier PostId postId,
        @SealedBy("postId") @Nullable Confidential reason) implements PostCommand {
    public WithdrawReply {
        Check.present("id", postId);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
