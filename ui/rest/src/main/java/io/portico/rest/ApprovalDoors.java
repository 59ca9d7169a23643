package io.portico.rest;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.approval.Approve;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.approval.WithdrawApproval;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.ApprovalChoices;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.agency.FindApproval;
import io.portico.views.agency.FindApprovalChoices;
import io.portico.views.agency.FindMyApprovals;
import io.portico.views.agency.FindTaskApprovals;
import io.portico.views.agency.TaskApprovals;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApprovals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deliverables: the agency asks for approval, those who are asked answer. */
@Controller
final class ApprovalDoors {

    private final Gateway gateway;

    ApprovalDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/tasks/{id}/approvals")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer ask(@PathVariable String id, @Body NewApproval body, Caller caller, Attempt attempt) {
        TaskId taskId = PathIds.of(TaskId::new, id);
        caller.need(Permission.REPLIES_POST);
        return attempt.once(
                approvalId -> gateway.send(new AskForApproval(
                        new ApprovalId(approvalId),
                        taskId,
                        body.audience(),
                        body.fileId(),
                        Texts.optional(body.text()))),
                (approvalId, receipt) -> Answer.made("/approvals", approvalId, receipt));
    }

    @GetMapping("/api/v1/tasks/{id}/approvals")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer ofTask(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindTaskApprovals(PathIds.of(TaskId::new, id)), TaskApprovals.class));
    }

    @GetMapping("/api/v1/tasks/{id}/approvals/choices")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer choices(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindApprovalChoices(PathIds.of(TaskId::new, id)), ApprovalChoices.class));
    }

    @GetMapping("/api/v1/approvals")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer mine() {
        return Answer.of(gateway.ask(new FindMyApprovals(), TaskApprovals.class));
    }

    @GetMapping("/api/v1/approvals/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindApproval(PathIds.of(ApprovalId::new, id)), ApprovalDetails.class));
    }

    @PostMapping("/api/v1/approvals/{id}/withdraw")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer withdraw(
            @PathVariable String id, @Body(optional = true) ApprovalWithdrawal body, Caller caller, Attempt attempt) {
        ApprovalId approvalId = PathIds.of(ApprovalId::new, id);
        caller.need(Permission.REPLIES_POST);
        return attempt.once(
                _ -> gateway.send(new WithdrawApproval(approvalId, Texts.optional(body.reason()))),
                (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/portal/tasks/{id}/approvals")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer ofPortalTask(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalApprovals(PathIds.of(TaskId::new, id)), PortalApprovals.class));
    }

    @GetMapping("/api/v1/portal/approvals")
    @Door(value = Side.PORTAL, scopes = Permission.REPLIES_READ)
    Answer waiting() {
        return Answer.of(gateway.ask(new FindWaitingApprovals(), PortalApprovals.class));
    }

    @PostMapping("/api/v1/portal/approvals/{id}/approve")
    @Door(value = Side.PORTAL, needs = Permission.DELIVERABLES_APPROVE)
    Answer approve(@PathVariable String id, Attempt attempt) {
        ApprovalId approvalId = PathIds.of(ApprovalId::new, id);
        return attempt.once(_ -> gateway.send(new Approve(approvalId)), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/portal/approvals/{id}/ask-for-changes")
    @Door(value = Side.PORTAL, needs = Permission.DELIVERABLES_APPROVE)
    Answer askForChanges(@PathVariable String id, @Body ChangesWanted body, Attempt attempt) {
        ApprovalId approvalId = PathIds.of(ApprovalId::new, id);
        return attempt.once(
                _ -> gateway.send(new AskForChanges(approvalId, Texts.confidential(body.text()))),
                (_, receipt) -> Answer.done(receipt));
    }

    record NewApproval(
            Audience audience,
            @Nullable FileId fileId,
            @Nullable String text) {}

    record ApprovalWithdrawal(@Nullable String reason) {}

    record ChangesWanted(String text) {}
}
