package io.portico.access;

import io.portico.messages.ApprovalId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from approvals.
 *
 * @param waiting those nobody has answered, in the order they were asked
 */
record Approvals(
        PMap<ApprovalId, ApprovalAccess> byId,
        PMap<TaskId, PVector<ApprovalId>> ofTask,
        PMap<UserId, PVector<ApprovalId>> askedBy,
        PVector<ApprovalId> waiting)
        implements Parts.Part {

    static final Approvals NONE =
            new Approvals(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), TreePVector.empty());

    Approvals with(ApprovalEvent event, Fact fact) {
        ApprovalAccess approval = byId.get(event.approvalId());
        if (approval == null) {
            // Only asking makes one; whatever else names one that never came changes nothing.
            return event instanceof ApprovalAsked asked ? asked(asked, fact) : this;
        }
        return switch (event) {
            case ApprovalAsked e -> this;
            case Approved e -> settled(approval.settled(ApprovalState.APPROVED, fact));
            case ChangesAsked e -> settled(approval.settled(ApprovalState.CHANGES_ASKED, fact));
            case ApprovalWithdrawn e -> settled(approval.settled(ApprovalState.WITHDRAWN, fact));
        };
    }

    private Approvals asked(ApprovalAsked e, Fact fact) {
        ApprovalAccess approval = new ApprovalAccess(
                e.approvalId(), e.taskId(), e.audience(), e.fileId(), e.askedBy(), ApprovalState.WAITING, fact, null);
        return new Approvals(
                byId.plus(e.approvalId(), approval),
                Index.append(ofTask, e.taskId(), e.approvalId()),
                Index.append(askedBy, e.askedBy(), e.approvalId()),
                waiting.plus(e.approvalId()));
    }

    private Approvals settled(ApprovalAccess approval) {
        return new Approvals(
                byId.plus(approval.approvalId(), approval), ofTask, askedBy, waiting.minus(approval.approvalId()));
    }
}
