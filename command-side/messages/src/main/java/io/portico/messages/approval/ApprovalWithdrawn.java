package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A request or an approval was taken back; what was locked by it is open again.
 *
 * @param withdrawnBy of the agency; or the author of the post that carried the file, when they deleted it
 */
@StoredAs("approval-withdrawn")
@Revision("1")
public record ApprovalWithdrawn(
        ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        UserId withdrawnBy,
        @SealedBy("withdrawnBy") @Nullable Confidential reason)
        implements ApprovalEvent {}
