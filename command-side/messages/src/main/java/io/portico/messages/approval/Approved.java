package io.portico.messages.approval;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody outside approved what they were asked about; it is locked. */
@StoredAs("approved")
@Revision("1")
public record Approved(
        ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        UserId approvedBy) implements ApprovalEvent {}
