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

/** Somebody outside asked for changes of what they were asked to approve. */
@StoredAs("changes-asked")
@Revision("1")
public record ChangesAsked(
        ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        UserId askedBy,
        @SealedBy("askedBy") Confidential text)
        implements ApprovalEvent {}
