package io.portico.decisions;

import io.portico.messages.accessrequest.GrantAccessRequest;
import io.portico.messages.agency.AgencyCommand;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.approval.ApprovalCommand;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.BudgetCommand;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.document.DocumentCommand;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.ending.SuspendUnseenGuest;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.hold.LegalHoldCommand;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.TakeBackImport;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.permissionset.PermissionSetCommand;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.ArchivePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.EraseErasedPerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.InviteToPortal;
import io.portico.messages.person.PersonCommand;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.TakeFromDirectory;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.post.PostCommand;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectCommand;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.review.ReviewCommand;
import io.portico.messages.standingrule.StandingRuleCommand;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskCommand;
import io.portico.messages.task.UnshareTask;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.terms.WithdrawTerms;

/** Which commands may change access in a way that must not meet another such change (access.md, rule 21). */
final class AccessChanges {

    private AccessChanges() {}

    static boolean mayComeFrom(Object command) {
        return switch (command) {
            // Nothing that another change is judged by can be broken by the founding, or by the operator.
            case AgencyCommand c -> c instanceof DeleteAgency;
            case LegalHoldCommand c -> c instanceof PlaceLegalHold;
            case PersonCommand c -> person(c);
            case PermissionSetCommand _, StandingRuleCommand _, ReviewCommand _ -> true;
            case ProjectCommand c -> project(c);
            case TaskCommand c -> task(c);
            case ApprovalCommand _ -> true;
            case DocumentCommand c -> c instanceof OpenDocument;
            case BudgetCommand c -> budget(c);
            case ApplyAccessChanges _, GrantAccessRequest _, SuspendUnseenGuest _ -> true;
            case PublishTerms _, WithdrawTerms _ -> true;
            case ImportRows c -> c.tasks().stream().anyMatch(made -> made.task().parentTaskId() != null);
            case TakeBackImport _ -> true;
            default -> false;
        };
    }

    /** Which other commands may show somebody something, and so matter where standing rules are in force. */
    static boolean mayShow(Object command) {
        return switch (command) {
            case AddProject _, ResendInvitation _, SendInvoice _, RecordUpload _ -> true;
            case TaskCommand _, PostCommand _, DocumentCommand _, FillInRequestForm _, ImportRows _ -> true;
            default -> false;
        };
    }

    private static boolean person(PersonCommand command) {
        return switch (command) {
            case InviteClient _, InvitePartner _, InviteEmployee _, RegisterProgram _, AddBasicGuest _ -> true;
            case WithdrawInvitation _, DeactivatePerson _, ActivatePerson _, TakeFromDirectory _, ErasePerson _ -> true;
            case GiveBrand _, TakeBrand _, ChangeAccessMode _, AssignPermissionSet _, ChangeEnd _ -> true;
            case GiveAuditContent _, TakeAuditContent _ -> true;
            case AcceptInvitation _, ResendInvitation _, InviteToPortal _, ChangeProfile _, ChangeAgencyNote _ -> false;
            case DemandSecondFactor _, EraseErasedPerson _, ArchivePerson _ -> false;
            case EditPerson c ->
                c.brandIds() != null || c.permissionSetId() != null || c.access() != null || c.endsOn() != null;
        };
    }

    private static boolean project(ProjectCommand command) {
        return switch (command) {
            case OpenProject _, GrantProjectAccess _, RevokeProjectAccess _ -> true;
            case EditProject c -> c.newTasksOpenTo() != null;
            case AddProject _, SwitchProjectProgress _ -> false;
        };
    }

    private static boolean task(TaskCommand command) {
        return switch (command) {
            case MoveTask _, OpenTask _, ShareTask _, UnshareTask _ -> true;
            // The parent may be moving to another project at this moment, or become a part of the task.
            case NestTask c -> c.parentTaskId() != null;
            case AddTask c -> c.parentTaskId() != null;
            case CreatePortalTask _, EditTask _, EditTasks _, PlaceTask _, ReviewTask _, BudgetTask _ -> false;
        };
    }

    private static boolean budget(BudgetCommand command) {
        return switch (command) {
            case RemoveBudget _, SwitchBudgetClientAccess _, GrantBudgetAccess _, RevokeBudgetAccess _ -> true;
            case AddBudget _, RenameBudget _, RecordBudgetUse _ -> false;
            case AddBudgetItem _, ChangeBudgetItem _, RemoveBudgetItem _ -> false;
        };
    }
}
