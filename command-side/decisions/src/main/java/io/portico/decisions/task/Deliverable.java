package io.portico.decisions.task;

import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.FileAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.approval.ApprovalState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be approved: a task, or a file in one of its threads. Approved it is locked, for everybody, whatever they may
 * do otherwise, until the approval is withdrawn.
 *
 * @param fileId null for the task itself
 */
public record Deliverable(TaskId taskId, @Nullable FileId fileId) {

    public static Deliverable task(TaskId taskId) {
        return new Deliverable(taskId, null);
    }

    /**
     * Demands that it may be changed. What waits for an answer may be, but not at the same moment as it is answered: of
     * the two one is judged again.
     */
    public void demandUnlocked(Hearing hearing) {
        if (approvals(hearing).stream().anyMatch(approval -> approval.state() == ApprovalState.APPROVED)) {
            throw new Rejected(Rejected.Code.APPROVED);
        }
        if (!waiting(hearing).isEmpty()) {
            hearing.moveAccess();
        }
    }

    /** The requests about it that nobody has answered. */
    public List<ApprovalId> waiting(Hearing hearing) {
        return approvals(hearing).stream()
                .filter(approval -> approval.state() == ApprovalState.WAITING)
                .map(ApprovalAccess::approvalId)
                .toList();
    }

    /** Demands that those people can be asked: it is in their thread, and they neither are asked nor have approved it. */
    public void demandAskable(Hearing hearing, Audience audience) {
        FileId posted = fileId;
        if (posted != null) {
            hearing.demand(Action.VIEW, new Resource.OfFile(posted));
            FileAccess file = hearing.state().file(posted).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
            if (!taskId.equals(file.taskId())) {
                throw new Rejected(Rejected.Code.NOT_FOUND);
            }
            if (file.thread() != ThreadName.of(audience)) {
                throw new Rejected(Rejected.Code.FILE_IN_ANOTHER_THREAD);
            }
        }
        Policy.standingApproval(hearing.state(), taskId, fileId, audience).ifPresent(standing -> {
            throw new Rejected(
                    standing.state() == ApprovalState.APPROVED ? Rejected.Code.APPROVED : Rejected.Code.APPROVAL_WAITS);
        });
    }

    private List<ApprovalAccess> approvals(Hearing hearing) {
        return hearing.state().approvalsOf(taskId).stream()
                .filter(approval -> approval.isAbout(fileId))
                .toList();
    }
}
