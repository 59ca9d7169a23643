package io.portico.projections.approvals;

import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval as stored; texts are tokens. What it is about and who sees it is the access state's to say.
 *
 * @param text what the agency said with it
 * @param answer what has to be changed, or why it was taken back
 */
public record StoredApproval(
        UserId askedBy,
        Instant askedAt,
        @Nullable String text,
        ApprovalState state,
        @Nullable UserId settledBy,
        @Nullable Instant settledAt,
        @Nullable String answer) {

    StoredApproval settled(ApprovalState now, UserId by, Instant at, @Nullable String said) {
        return new StoredApproval(askedBy, askedAt, text, now, by, at, said);
    }
}
