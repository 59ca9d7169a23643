package io.portico.messages.approval;

import io.portico.messages.AccessEvent;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import org.jspecify.annotations.Nullable;

/** What happens to a request for approval. The access state follows it, for what is approved is locked. */
public sealed interface ApprovalEvent extends AccessEvent
        permits ApprovalAsked, Approved, ChangesAsked, ApprovalWithdrawn {

    ApprovalId approvalId();

    TaskId taskId();

    /** Who was asked. */
    Audience audience();

    /** The file it is about; null when it is the task itself. */
    @Nullable
    FileId fileId();
}
