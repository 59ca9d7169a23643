package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks people outside for approval of a task or of a file in the task's thread of their audience. Needs
 * {@code work.edit}, and {@code replies.post} since it is said to them.
 *
 * @param fileId the file; null for the task itself
 * @param text what the agency says with it
 */
public record AskForApproval(
        @TargetAggregateIdentifier ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        @SealedBy("approvalId") @Nullable Confidential text)
        implements ApprovalCommand {
    public AskForApproval {
        Check.present("id", approvalId);
        Check.present("taskId", taskId);
        Check.present("audience", audience);
        text = Check.optionalText("text", text, MAX_TEXT);
    }
}
