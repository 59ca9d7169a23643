package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a request, or an approval, which unlocks what was approved. Needs what asking needs.
 *
 * @param reason why; needed to take back an approval, and read by those who gave it
 */
public record WithdrawApproval(
        @TargetAggregateIdentifier ApprovalId approvalId,
        @SealedBy("approvalId") @Nullable Confidential reason) implements ApprovalCommand {
    public WithdrawApproval {
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
