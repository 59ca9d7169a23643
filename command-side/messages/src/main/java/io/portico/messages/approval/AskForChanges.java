package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Does not approve, and says what has to be changed. Needs {@code deliverables.approve}.
 *
 * @param text what has to be changed
 */
public record AskForChanges(
        @TargetAggregateIdentifier ApprovalId approvalId,
        @SealedBy("approvalId") Confidential text) implements ApprovalCommand {
    public AskForChanges {
        text = Check.text("text", text, MAX_TEXT);
    }
}
