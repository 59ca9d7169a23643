package io.portico.views.agency;

import io.portico.messages.ApprovalId;
import io.portico.views.Query;

/** A request for approval, and what was answered. */
public record FindApproval(ApprovalId approvalId) implements Query<ApprovalDetails> {
    @Override
    public Class<ApprovalDetails> answers() {
        return ApprovalDetails.class;
    }
}
