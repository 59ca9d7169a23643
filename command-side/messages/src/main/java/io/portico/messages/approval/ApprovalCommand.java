package io.portico.messages.approval;

import io.portico.messages.ApprovalId;

/** Commands about the approval of a file or task. */
public sealed interface ApprovalCommand permits AskForApproval, Approve, AskForChanges, WithdrawApproval {

    /** The most characters of what is said with a request or an answer. */
    int MAX_TEXT = 5_000;

    ApprovalId approvalId();
}
