package io.portico.projections.audit;

import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.messages.account.AppSet;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.company.CompanyEvent;
import io.portico.messages.company.CompanyRenamed;
import io.portico.messages.company.CompanyStatusChanged;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonErased;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleEvent;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import io.portico.projections.Texts;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people and things are called at present, for reasons and histories that are read by auditors. Names of files
 * are content, which auditors do not read, and are left out.
 */
public final class TitlesProjection {

    @EventHandler
    void on(BrandEvent event, Happening happening) {
        switch (event) {
            case BrandAdded added ->
                happening.create(Place.AUDIT, id(added.brandId()), StoredTitle.clear(added.name()));
            case BrandRenamed renamed ->
                happening.create(Place.AUDIT, id(renamed.brandId()), StoredTitle.clear(renamed.name()));
        }
    }

    @EventHandler
    void on(CompanyEvent event, Happening happening) {
        switch (event) {
            case CompanyAdded added ->
                happening.create(Place.AUDIT, id(added.companyId()), StoredTitle.clear(added.name()));
            case CompanyRenamed renamed ->
                happening.create(Place.AUDIT, id(renamed.companyId()), StoredTitle.clear(renamed.name()));
            case ContactAdded _, ContactEdited _, ContactRemoved _, CompanyStatusChanged _ -> {}
        }
    }

    @EventHandler
    void on(PersonEvent event, Happening happening) {
        switch (event) {
            case ClientInvited invited ->
                name(
                        happening,
                        invited.userId(),
                        PersonKind.CLIENT,
                        invited.guest().firstName(),
                        invited.guest().lastName());
            case PartnerInvited invited ->
                name(
                        happening,
                        invited.userId(),
                        PersonKind.PARTNER,
                        invited.guest().firstName(),
                        invited.guest().lastName());
            case BasicGuestAdded added ->
                name(
                        happening,
                        added.userId(),
                        PersonKind.of(added.audience()),
                        added.guest().firstName(),
                        added.guest().lastName());
            case EmployeeInvited invited ->
                name(
                        happening,
                        invited.userId(),
                        PersonKind.EMPLOYEE,
                        invited.employee().firstName(),
                        invited.employee().lastName());
            case ProgramRegistered registered ->
                happening.create(Place.AUDIT, id(registered.userId()), StoredTitle.clear(registered.name()));
            case ProfileChanged changed ->
                name(
                        happening,
                        changed.userId(),
                        happening
                                .look(Place.AUDIT, id(changed.userId()), StoredTitle.class)
                                .map(StoredTitle::person)
                                .orElse(null),
                        changed.firstName(),
                        changed.lastName());
            case InvitationAccepted accepted -> {}
            case InvitationResent resent -> {}
            case InvitationWithdrawn withdrawn -> {}
            case PersonDeactivated deactivated -> {}
            case PersonErased erased ->
                happening.create(Place.AUDIT, id(erased.userId()), StoredTitle.clear(Texts.pseudonym(erased.userId())));
            case PersonActivated activated -> {}
            case BrandGiven given -> {}
            case BrandTaken taken -> {}
            case AccessModeChanged changed -> {}
            case PermissionSetAssigned assigned -> {}
            case EndChanged changed -> {}
            case AuditContentGiven given -> {}
            case AuditContentTaken taken -> {}
            case AgencyNoteChanged changed -> {}
        }
    }

    private static void name(
            Happening happening, UserId userId, @Nullable PersonKind kind, Confidential first, Confidential last) {
        happening.create(Place.AUDIT, id(userId), new StoredTitle(null, Texts.token(first), Texts.token(last), kind));
    }

    /** A removed app keeps its name: the history speaks of it. */
    @EventHandler
    void on(AppSet event, Happening happening) {
        happening.create(Place.AUDIT, id(event.appId()), StoredTitle.clear(event.name()));
    }

    /** A deleted set keeps its name: the history speaks of it. */
    @EventHandler
    void on(PermissionSetEvent event, Happening happening) {
        switch (event) {
            case PermissionSetMade made ->
                happening.create(Place.AUDIT, id(made.permissionSetId()), StoredTitle.clear(made.name()));
            case PermissionSetEdited edited ->
                happening.create(Place.AUDIT, id(edited.permissionSetId()), StoredTitle.clear(edited.name()));
            case PermissionSetDeleted deleted -> {}
        }
    }

    @EventHandler
    void on(ReviewEvent event, Happening happening) {
        if (event instanceof ReviewStarted started) {
            happening.create(Place.AUDIT, id(started.reviewId()), StoredTitle.clear(started.name()));
        }
    }

    /** A removed rule keeps its name: the history speaks of it. */
    @EventHandler
    void on(StandingRuleEvent event, Happening happening) {
        switch (event) {
            case StandingRuleMade made ->
                happening.create(
                        Place.AUDIT,
                        id(made.ruleId()),
                        StoredTitle.clear(made.terms().name()));
            case StandingRuleChanged changed ->
                happening.create(
                        Place.AUDIT,
                        id(changed.ruleId()),
                        StoredTitle.clear(changed.terms().name()));
            case StandingRuleRemoved removed -> {}
        }
    }

    @EventHandler
    void on(ProjectEvent event, Happening happening) {
        switch (event) {
            case ProjectAdded added -> title(happening, added.projectId(), added.title());
            case ProjectEdited edited -> title(happening, edited.projectId(), edited.title());
            case ProjectProgressSwitched switched -> {}
            case ProjectOpened opened -> {}
            case ProjectAccessGranted granted -> {}
            case ProjectAccessRevoked revoked -> {}
            case ProjectTakenBack taken -> {}
        }
    }

    @EventHandler
    void on(TaskEvent event, Happening happening) {
        switch (event) {
            case TaskAdded added -> title(happening, added.taskId(), added.name());
            case PortalTaskCreated created -> title(happening, created.taskId(), created.name());
            case TaskEdited edited -> title(happening, edited.taskId(), edited.name());
            case FormFilledIn filled -> {}
            case TaskMoved moved -> {}
            case TaskNested nested -> {}
            case TaskPlaced placed -> {}
            case TaskReviewed reviewed -> {}
            case TaskBudgeted budgeted -> {}
            case TaskOpened opened -> {}
            case TaskShared shared -> {}
            case TaskUnshared unshared -> {}
            case TaskTakenBack taken -> {}
            case OutsideContentBegun begun -> {}
        }
    }

    @EventHandler
    void on(DocumentEvent event, Happening happening) {
        switch (event) {
            case DocumentAdded added -> document(happening, added.documentId(), added.title(), added.file());
            case DocumentEdited edited -> document(happening, edited.documentId(), edited.title(), edited.file());
            case DocumentOpened _, DocumentPinned _, DocumentUnpinned _, DocumentDeleted _ -> {}
        }
    }

    /** A file without a title is called as the file is; that it is there is nobody's secret. */
    private static void document(
            Happening happening, DocumentId documentId, Confidential title, @Nullable AttachedFile file) {
        if (file == null) {
            title(happening, documentId, title);
        } else {
            happening.create(Place.AUDIT, id(documentId), StoredTitle.clear(Texts.WITHHELD));
        }
    }

    @EventHandler
    void on(RequestFormEvent event, Happening happening) {
        switch (event) {
            case RequestFormMade made ->
                title(happening, made.formId(), made.sheet().title());
            case RequestFormEdited edited ->
                title(happening, edited.formId(), edited.sheet().title());
            case RequestFormPublished _, RequestFormPaused _, RequestFormArchived _ -> {}
        }
    }

    @EventHandler
    void on(BudgetEvent event, Happening happening) {
        if (event instanceof BudgetAdded added) {
            title(happening, added.budgetId(), added.name());
        } else if (event instanceof BudgetRenamed renamed) {
            title(happening, renamed.budgetId(), renamed.name());
        }
    }

    @EventHandler
    void on(InvoiceEvent event, Happening happening) {
        switch (event) {
            case InvoiceDrafted drafted -> invoice(happening, drafted.terms());
            case InvoiceEdited edited -> invoice(happening, edited.terms());
            case InvoiceSent sent -> {}
            case InvoiceVoided voided -> {}
            case PaymentRecorded paid -> {}
        }
    }

    private static void invoice(Happening happening, InvoiceTerms terms) {
        happening.create(Place.AUDIT, id(terms.invoiceId()), StoredTitle.clear(terms.number()));
    }

    private static void title(Happening happening, Id thing, Confidential title) {
        happening.create(Place.AUDIT, id(thing), new StoredTitle(null, Texts.token(title), null, null));
    }

    static String id(Id thing) {
        return id(thing.named());
    }

    static String id(String named) {
        return "title:" + named;
    }
}
