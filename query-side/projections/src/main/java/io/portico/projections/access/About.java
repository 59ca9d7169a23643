package io.portico.projections.access;

import io.portico.messages.AgencyId;
import io.portico.messages.CompanyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.Id;
import io.portico.messages.ReviewId;
import io.portico.messages.accessrequest.AccessRequestEvent;
import io.portico.messages.account.AccountEvent;
import io.portico.messages.account.AppRemoved;
import io.portico.messages.account.AppSet;
import io.portico.messages.account.SignInProviderRemoved;
import io.portico.messages.account.SignInProviderSet;
import io.portico.messages.account.SignInRulesChanged;
import io.portico.messages.agency.AgencyArchived;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.changes.AccessChangesEvent;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.ending.AccessKept;
import io.portico.messages.ending.EndingRulesChanged;
import io.portico.messages.ending.UnseenGuestSuspended;
import io.portico.messages.erasure.ErasureEvent;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.historyexport.HistoryExportEvent;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.leakproof.LeakProofEvent;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.SetSecondFactorDemandChanged;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonArchived;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.TakenFromDirectory;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The things and people an access event is about. */
public final class About {

    private About() {}

    public static List<String> of(HistoryEvent event) {
        return switch (event) {
            case AgencyEvent agency -> List.of(agency.agencyId().named());
            case CompanyAdded company -> List.of(company.companyId().named());
            case BrandAdded brand ->
                List.of(brand.brandId().named(), brand.companyId().named());
            case BrandRenamed renamed -> List.of(renamed.brandId().named());
            case BrandGiven given ->
                List.of(given.userId().named(), given.brandId().named());
            case BrandTaken taken ->
                List.of(taken.userId().named(), taken.brandId().named());
            case PermissionSetAssigned assigned ->
                List.of(assigned.userId().named(), assigned.permissionSetId().named());
            case PermissionSetEvent set -> List.of(set.permissionSetId().named());
            case SetSecondFactorDemandChanged set ->
                List.of(set.permissionSetId().named());
            case SignInProviderSet set -> provider(set.agencyId(), set.companyId());
            case SignInProviderRemoved removed -> provider(removed.agencyId(), removed.companyId());
            case CheckpointAnchorsSet set -> List.of(set.agencyId().named());
            case CheckpointKeyBegun begun -> List.of(begun.agencyId().named());
            case CheckpointKeyChanged changed -> List.of(changed.agencyId().named());
            case LeakProofEvent proof -> List.of(proof.proofId().named());
            case HistoryExportEvent export -> List.of(export.exportId().named());
            case AppSet set -> List.of(set.agencyId().named(), set.appId().named());
            case AppRemoved removed ->
                List.of(removed.agencyId().named(), removed.appId().named());
            case ReviewItemConfirmed confirmed ->
                reviewed(confirmed.reviewId(), confirmed.item().access());
            case ReviewItemTakenAway taken ->
                reviewed(taken.reviewId(), taken.item().access());
            case ReviewReassigned reassigned ->
                List.of(reassigned.reviewId().named(), reassigned.reviewerId().named());
            case ReviewEvent review -> List.of(review.reviewId().named());
            case StandingRuleEvent rule -> List.of(rule.ruleId().named());
            case SignInRulesChanged rules -> List.of(rules.agencyId().named());
            case AgencyLanguageChosen set -> List.of(set.agencyId().named());
            case AgencyArchived archived -> List.of(archived.agencyId().named());
            case DisclosuresKept kept -> List.of(kept.agencyId().named());
            case InvitationSetsChosen set -> List.of(set.agencyId().named());
            case AccountEvent account -> List.of(account.userId().named());
            case PersonEvent person -> List.of(person.userId().named());
            case PersonArchived archived -> List.of(archived.userId().named());
            case LegalHoldEvent hold ->
                List.of(
                        hold.userId() == null
                                ? hold.agencyId().named()
                                : hold.userId().named());
            case ErasureEvent erasure -> List.of(erasure.userId().named());
            case TakenFromDirectory taken -> List.of(taken.userId().named());
            case ProjectAccessGranted granted ->
                List.of(granted.projectId().named(), granted.userId().named());
            case ProjectAccessRevoked revoked ->
                List.of(revoked.projectId().named(), revoked.userId().named());
            case ProjectEvent project -> List.of(project.projectId().named());
            case TaskShared shared ->
                List.of(shared.taskId().named(), shared.userId().named());
            case TaskUnshared unshared ->
                List.of(unshared.taskId().named(), unshared.userId().named());
            case FormFilledIn filled ->
                List.of(filled.taskId().named(), filled.formId().named());
            case TaskEvent task -> List.of(task.taskId().named());
            case FileAttached attached ->
                List.of(attached.fileId().named(), attached.taskId().named());
            case FileFiled filed ->
                List.of(filed.fileId().named(), filed.documentId().named());
            case FileEvent file -> List.of(file.fileId().named());
            case ApprovalEvent approval -> approval(approval);
            case DocumentEvent document ->
                List.of(document.documentId().named(), document.projectId().named());
            case RequestFormEvent form -> List.of(form.formId().named());
            case BudgetAdded added ->
                List.of(added.budgetId().named(), added.projectId().named());
            case BudgetAccessGranted granted ->
                List.of(granted.budgetId().named(), granted.userId().named());
            case BudgetAccessRevoked revoked ->
                List.of(revoked.budgetId().named(), revoked.userId().named());
            case BudgetEvent budget -> List.of(budget.budgetId().named());
            case InvoiceEvent invoice -> List.of(invoice.invoiceId().named());
            case TryOutBegun tried -> tried(tried);
            case ViewAsEvent viewAs ->
                List.of(viewAs.personId().named(), viewAs.viewerId().named());
            case EndingRulesChanged rules -> List.of(rules.agencyId().named());
            case AccessKept kept -> List.of(kept.projectId().named());
            case UnseenGuestSuspended suspended -> List.of(suspended.userId().named());
            case AccessRequestEvent request -> List.of(request.userId().named(), request.resource());
            // Each of them is in the history by itself, with what it is about.
            case AccessChangesEvent changes -> List.of(changes.accessChangesId().named());
            case TermsPublished terms -> List.of(terms.agencyId().named());
            case TermsWithdrawn terms -> List.of(terms.agencyId().named());
            case TermsAccepted accepted -> List.of(accepted.userId().named());
            case AccessMoved moved -> List.of();
            default -> throw new IllegalArgumentException("an event of an unknown family: " + event.getClass());
        };
    }

    private static List<String> approval(ApprovalEvent event) {
        return event.fileId() == null
                ? List.of(event.taskId().named())
                : List.of(event.taskId().named(), event.fileId().named());
    }

    private static List<String> provider(AgencyId agencyId, @Nullable CompanyId companyId) {
        return companyId == null ? List.of(agencyId.named()) : List.of(agencyId.named(), companyId.named());
    }

    private static List<String> reviewed(ReviewId reviewId, ReviewedAccess access) {
        return named(
                reviewId, access.userId(), access.brandId(), access.projectId(), access.taskId(), access.budgetId());
    }

    /** Whom it is to be like comes first, as in all other looks. */
    private static List<String> tried(TryOutBegun tried) {
        boolean imagined = tried.personId().equals(TryOutBegun.imaginedIn(tried.viewAsId()));
        return named(imagined ? null : tried.personId(), tried.viewerId(), tried.permissionSetId(), tried.brandId());
    }

    private static List<String> named(@Nullable Id... ids) {
        List<String> named = new ArrayList<>();
        for (Id id : ids) {
            if (id != null) {
                named.add(id.named());
            }
        }
        return List.copyOf(named);
    }
}
