package io.portico.decisions.approval;

import static java.util.Objects.requireNonNull;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.task.Deliverable;
import io.portico.decisions.task.Task;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.FileId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One request for approval and its answer. All that happens to it moves access, so that of an answer and a change of what
 * it is about, or of two requests about the same, one is judged knowing the other.
 */
@Aggregate(type = "approval", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Approval {

    @AggregateIdentifier
    String key;

    private ApprovalId approvalId;
    private TaskId taskId;
    private Audience audience;
    private @Nullable FileId fileId;
    private ApprovalState state;
    /** What has to be changed. */
    private @Nullable Confidential wanted;

    @SuppressWarnings("NullAway.Init")
    Approval() {}

    /** It is outside content: no move may take the task to people of another brand after it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AskForApproval command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.approvalId());
        demandAsking(hearing, command.taskId(), command.audience());
        if (hearing.state().approval(command.approvalId()).isPresent()) {
            // Before anything else: whoever repeats a request is told that it was made.
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        new Deliverable(command.taskId(), command.fileId()).demandAskable(hearing, command.audience());
        TaskAccess task =
                hearing.state().task(command.taskId()).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        hearing.change(new ApprovalAsked(
                command.approvalId(),
                command.taskId(),
                command.audience(),
                command.fileId(),
                hearing.person(),
                hearing.texts().authored(hearing.person(), command.text())));
        if (!task.outsideContent()) {
            hearing.load(Task.class, command.taskId()).execute(loaded -> loaded.beginOutsideContent(task.projectId()));
        }
    }

    @CommandHandler
    void decide(Approve command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.DELIVERABLES_APPROVE, itself());
        if (state != ApprovalState.APPROVED) {
            demandWaiting();
            hearing.change(new Approved(approvalId, taskId, audience, fileId, hearing.person()));
        }
    }

    @CommandHandler
    void decide(AskForChanges command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.DELIVERABLES_APPROVE, itself());
        if (state != ApprovalState.CHANGES_ASKED || !hearing.texts().same(wanted, command.text())) {
            demandWaiting();
            hearing.change(new ChangesAsked(
                    approvalId,
                    taskId,
                    audience,
                    fileId,
                    hearing.person(),
                    requireNonNull(hearing.texts().authored(hearing.person(), command.text()))));
        }
    }

    @CommandHandler
    void decide(WithdrawApproval command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Action.VIEW, itself());
        demandAsking(hearing, taskId, audience);
        switch (state) {
            case WITHDRAWN -> {}
            case CHANGES_ASKED -> throw new Rejected(Rejected.Code.APPROVAL_SETTLED);
            case WAITING -> withdraw(hearing, hearing.person(), command.reason());
            case APPROVED -> {
                if (command.reason() == null) {
                    throw new BadInput("reason", BadInput.Code.REQUIRED);
                }
                withdraw(hearing, hearing.person(), command.reason());
            }
        }
    }

    /** Takes it back, whether or not it was answered. */
    public void withdraw(Hearing hearing, UserId by, @Nullable Confidential reason) {
        hearing.change(new ApprovalWithdrawn(
                approvalId, taskId, audience, fileId, by, hearing.texts().authored(by, reason)));
    }

    private void demandWaiting() {
        if (state != ApprovalState.WAITING) {
            throw new Rejected(Rejected.Code.APPROVAL_SETTLED);
        }
    }

    /** To ask is work on the task, and something said to those who are asked. */
    private static void demandAsking(Hearing hearing, TaskId taskId, Audience audience) {
        hearing.demand(Permission.WORK_EDIT, new Resource.OfTask(taskId));
        hearing.demand(Permission.REPLIES_POST, new Resource.OfThread(taskId, ThreadName.of(audience)));
    }

    private Resource itself() {
        return new Resource.OfApproval(approvalId);
    }

    @EventSourcingHandler
    void evolve(ApprovalEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case ApprovalAsked e -> {
                approvalId = e.approvalId();
                taskId = e.taskId();
                audience = e.audience();
                fileId = e.fileId();
                state = ApprovalState.WAITING;
            }
            case Approved _ -> state = ApprovalState.APPROVED;
            case ChangesAsked e -> {
                state = ApprovalState.CHANGES_ASKED;
                wanted = e.text();
            }
            case ApprovalWithdrawn _ -> state = ApprovalState.WITHDRAWN;
        }
    }
}
