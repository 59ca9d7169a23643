package io.portico.access;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of a request for approval.
 *
 * @param fileId the file it is about; null when it is the task itself
 * @param asked the event that asked
 * @param settled the last event that answered or withdrew it; null while it waits
 */
public record ApprovalAccess(
        ApprovalId approvalId,
        TaskId taskId,
        Audience audience,
        @Nullable FileId fileId,
        UserId askedBy,
        ApprovalState state,
        Fact asked,
        @Nullable Fact settled) {

    /** Whether it is about that file of its task; about the task itself when there is none. */
    public boolean isAbout(@Nullable FileId file) {
        return Objects.equals(fileId, file);
    }

    ApprovalAccess settled(ApprovalState now, Fact by) {
        return new ApprovalAccess(approvalId, taskId, audience, fileId, askedBy, now, asked, by);
    }
}
