package io.portico.projections.search;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
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
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
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
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.post.NoteEvent;
import io.portico.messages.post.ReplyEvent;
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
import io.portico.projections.people.People;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.ThreadWriter;
import org.axonframework.eventhandling.EventHandler;

/** Enters into the catalogue what other projections of the same processor, before this one, have written words into. */
public final class CatalogueProjection {

    @EventHandler
    void on(ProjectEvent event, Happening happening) {
        switch (event) {
            case ProjectAdded _, ProjectEdited _ ->
                Catalogue.enter(happening, event.projectId().named());
            case ProjectTakenBack _ ->
                Catalogue.strike(happening, event.projectId().named());
            case ProjectProgressSwitched _, ProjectOpened _, ProjectAccessGranted _, ProjectAccessRevoked _ -> {}
        }
    }

    @EventHandler
    void on(TaskEvent event, Happening happening) {
        switch (event) {
            case TaskAdded _, PortalTaskCreated _, TaskEdited _ ->
                Catalogue.enter(happening, event.taskId().named());
            case TaskTakenBack _ -> Catalogue.strike(happening, event.taskId().named());
            case FormFilledIn _,
                    TaskMoved _,
                    TaskNested _,
                    TaskPlaced _,
                    TaskReviewed _,
                    TaskBudgeted _,
                    TaskOpened _,
                    TaskShared _,
                    TaskUnshared _,
                    OutsideContentBegun _ -> {}
        }
    }

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        enter(happening, event.taskId(), ThreadName.of(event.audience()), event.postId());
    }

    @EventHandler
    void on(NoteEvent event, Happening happening) {
        enter(happening, event.taskId(), ThreadName.AGENCY, event.postId());
    }

    private static void enter(Happening happening, TaskId taskId, ThreadName thread, PostId postId) {
        Catalogue.enter(happening, ThreadWriter.chunkOf(happening, Place.AGENCY, taskId, thread, postId));
    }

    @EventHandler
    void on(FileEvent event, Happening happening) {
        switch (event) {
            case FileUploaded _ -> Catalogue.enter(happening, event.fileId().named());
            case FileAttached _, FileFiled _ -> {}
            case FileDeleted _ -> Catalogue.strike(happening, event.fileId().named());
        }
    }

    @EventHandler
    void on(DocumentEvent event, Happening happening) {
        switch (event) {
            case DocumentAdded _, DocumentEdited _ ->
                Catalogue.enter(happening, event.documentId().named());
            case DocumentOpened _, DocumentPinned _, DocumentUnpinned _ -> {}
            case DocumentDeleted _ ->
                Catalogue.strike(happening, event.documentId().named());
        }
    }

    @EventHandler
    void on(BudgetEvent event, Happening happening) {
        switch (event) {
            case BudgetAdded _, BudgetRenamed _ ->
                Catalogue.enter(happening, event.budgetId().named());
            case BudgetRemoved _ -> Catalogue.strike(happening, event.budgetId().named());
            case BudgetItemAdded _,
                    BudgetItemChanged _,
                    BudgetItemRemoved _,
                    BudgetItemUsed _,
                    BudgetClientAccessSwitched _,
                    BudgetAccessGranted _,
                    BudgetAccessRevoked _ -> {}
        }
    }

    @EventHandler
    void on(RequestFormEvent event, Happening happening) {
        switch (event) {
            case RequestFormMade _, RequestFormEdited _ ->
                Catalogue.enter(happening, event.formId().named());
            case RequestFormPublished _, RequestFormPaused _, RequestFormArchived _ -> {}
        }
    }

    @EventHandler
    void on(CompanyEvent event, Happening happening) {
        switch (event) {
            case CompanyAdded _, CompanyRenamed _, ContactAdded _, ContactEdited _, ContactRemoved _ ->
                Catalogue.enter(happening, event.companyId().named());
            case CompanyStatusChanged _ -> {}
        }
    }

    @EventHandler
    void on(BrandEvent event, Happening happening) {
        switch (event) {
            case BrandAdded _, BrandRenamed _ ->
                Catalogue.enter(happening, event.brandId().named());
        }
    }

    @EventHandler
    void on(PersonEvent event, Happening happening) {
        switch (event) {
            case ClientInvited _, PartnerInvited _, BasicGuestAdded _, EmployeeInvited _, ProfileChanged _ ->
                enter(happening, event.userId());
            case PersonErased _ -> Catalogue.strike(happening, People.document(event.userId()));
            case ProgramRegistered _,
                    InvitationAccepted _,
                    InvitationResent _,
                    InvitationWithdrawn _,
                    PersonDeactivated _,
                    PersonActivated _,
                    BrandGiven _,
                    BrandTaken _,
                    AccessModeChanged _,
                    PermissionSetAssigned _,
                    EndChanged _,
                    AuditContentGiven _,
                    AuditContentTaken _,
                    AgencyNoteChanged _ -> {}
        }
    }

    @EventHandler
    void on(EmailChanged event, Happening happening) {
        enter(happening, event.userId());
    }

    private static void enter(Happening happening, UserId userId) {
        Catalogue.enter(happening, People.document(userId));
    }
}
