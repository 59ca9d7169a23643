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

/** The agency asked people outside for approval of a file or task. */
@StoredAs("approval-asked")
@Revision("1")
public record ApprovalAsked(
        ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        UserId askedBy,
        @SealedBy("askedBy") @Nullable Confidential text)
        implements ApprovalEvent {}
