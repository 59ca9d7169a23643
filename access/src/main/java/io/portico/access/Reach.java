package io.portico.access;

import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.messages.AccessEvent;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
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
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.permissionset.PermissionSetEvent;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.PersonEvent;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.standingrule.StandingRuleEvent;
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
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsEvent;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.ViewAsEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an event reaches: whose sight of what it may change. It may say too much, never too little, and what it does
 * not know reaches everybody and everything.
 *
 * @param people null for everybody
 * @param things null for everything
 */
record Reach(@Nullable List<UserId> people, @Nullable List<Resource> things) {

    static final Reach NOWHERE = new Reach(List.of(), List.of());
    private static final Reach EVERYWHERE = new Reach(null, null);

    /** The event's reach in the state after it. */
    static Reach of(AccessEvent event, AccessState after) {
        return switch (event) {
            case PersonEvent e -> person(e);
            case PermissionSetEvent e -> new Reach(holders(after, e.permissionSetId()), null);
            case ProjectEvent e -> project(e, after);
            case TaskEvent e -> task(e, after);
            case FileEvent e -> file(e);
            case DocumentEvent e -> document(e, after);
            case BudgetEvent e -> budget(e);
            case InvoiceEvent e -> invoice(e);
            case StandingRuleEvent e -> NOWHERE;
            // Forms are no part of what people are compared by: they show nothing of the work.
            case RequestFormEvent e -> NOWHERE;
            case ReviewEvent e -> review(e, after);
            // The rules take everybody as if they had accepted what there is to accept.
            case TermsEvent e -> NOWHERE;
            case ViewAsEvent e -> NOWHERE;
            case AccessMoved e -> NOWHERE;
            default -> EVERYWHERE;
        };
    }

    /**
     * Whose sight of what the event may change besides: what it only takes away, of which no standing rule need be asked,
     * and what it does to those whom the rules take as if they had accepted everything.
     *
     * @param before the state before it
     */
    static Reach besides(AccessEvent event, AccessState before) {
        return switch (event) {
            case TaskMoved e -> new Reach(null, around(e.taskId(), before));
            case TaskTakenBack e -> new Reach(null, around(e.taskId(), before));
            case ProjectTakenBack e -> new Reach(null, within(e.projectId(), before));
            case FileFiled e -> new Reach(null, List.of(new OfFile(e.fileId())));
            case FileDeleted e -> new Reach(null, List.of(new OfFile(e.fileId())));
            case DocumentEvent e -> new Reach(null, itself(e.documentId(), before));
            case BudgetRemoved e -> new Reach(null, List.of(new OfBudget(e.budgetId())));
            case InvoiceEvent e -> new Reach(null, List.of(new OfInvoice(e.invoiceId())));
            case PermissionSetEvent e -> new Reach(holders(before, e.permissionSetId()), null);
            case ReviewStarted e ->
                new Reach(
                        e.items().stream()
                                .map(item -> item.access().userId())
                                .distinct()
                                .toList(),
                        null);
            // What is taken away is the item of that name, whatever the event says besides.
            case ReviewItemTakenAway e ->
                before.review(e.reviewId())
                        .flatMap(known -> known.item(e.item().itemId()))
                        .map(item -> new Reach(List.of(item.access().userId()), null))
                        .orElse(NOWHERE);
            case TermsAccepted e -> new Reach(List.of(e.userId()), null);
            case TermsEvent e -> EVERYWHERE;
            default -> NOWHERE;
        };
    }

    boolean isNowhere() {
        return (people != null && people.isEmpty()) || (things != null && things.isEmpty());
    }

    private static Reach person(PersonEvent event) {
        return switch (event) {
            case ProfileChanged e -> NOWHERE;
            case AgencyNoteChanged e -> NOWHERE;
            default -> new Reach(List.of(event.userId()), null);
        };
    }

    private static List<UserId> holders(AccessState state, PermissionSetId set) {
        return Policy.holders(state, set);
    }

    private static Reach project(ProjectEvent event, AccessState after) {
        return switch (event) {
            case ProjectAdded e -> new Reach(null, within(e.projectId(), after));
            case ProjectEdited e -> NOWHERE;
            case ProjectProgressSwitched e -> NOWHERE;
            case ProjectOpened e -> new Reach(null, within(e.projectId(), after));
            case ProjectAccessGranted e -> new Reach(List.of(e.userId()), within(e.projectId(), after));
            case ProjectAccessRevoked e -> new Reach(List.of(e.userId()), within(e.projectId(), after));
            case ProjectTakenBack e -> NOWHERE;
        };
    }

    private static Reach task(TaskEvent event, AccessState after) {
        return switch (event) {
            case TaskAdded e -> new Reach(null, around(e.taskId(), after));
            case PortalTaskCreated e -> new Reach(null, around(e.taskId(), after));
            case TaskMoved e -> new Reach(null, around(e.taskId(), after));
            case TaskOpened e -> new Reach(null, around(e.taskId(), after));
            case TaskShared e -> new Reach(List.of(e.userId()), around(e.taskId(), after));
            case TaskUnshared e -> new Reach(List.of(e.userId()), around(e.taskId(), after));
            case FormFilledIn e -> NOWHERE;
            case TaskEdited e -> NOWHERE;
            case TaskNested e -> NOWHERE;
            case TaskPlaced e -> NOWHERE;
            case TaskReviewed e -> NOWHERE;
            case TaskBudgeted e -> NOWHERE;
            case OutsideContentBegun e -> NOWHERE;
            // Nobody sees more for it.
            case TaskTakenBack e -> NOWHERE;
        };
    }

    private static Reach file(FileEvent event) {
        return switch (event) {
            case FileUploaded e -> new Reach(List.of(e.uploadedBy()), List.of(new OfFile(e.fileId())));
            case FileAttached e -> new Reach(null, List.of(new OfFile(e.fileId())));
            // It is seen with its document, whose own event reaches it.
            case FileFiled e -> NOWHERE;
            case FileDeleted e -> NOWHERE;
        };
    }

    private static Reach document(DocumentEvent event, AccessState after) {
        return switch (event) {
            case DocumentAdded e -> new Reach(null, itself(e.documentId(), after));
            case DocumentEdited e -> new Reach(null, itself(e.documentId(), after));
            case DocumentOpened e -> new Reach(null, itself(e.documentId(), after));
            case DocumentPinned e -> NOWHERE;
            case DocumentUnpinned e -> NOWHERE;
            case DocumentDeleted e -> NOWHERE;
        };
    }

    private static Reach budget(BudgetEvent event) {
        List<Resource> itself = List.of(new OfBudget(event.budgetId()));
        return switch (event) {
            case BudgetAdded e -> new Reach(null, itself);
            case BudgetClientAccessSwitched e -> new Reach(null, itself);
            case BudgetAccessGranted e -> new Reach(List.of(e.userId()), itself);
            case BudgetAccessRevoked e -> new Reach(List.of(e.userId()), itself);
            case BudgetRenamed e -> NOWHERE;
            case BudgetRemoved e -> NOWHERE;
            case BudgetItemAdded e -> NOWHERE;
            case BudgetItemChanged e -> NOWHERE;
            case BudgetItemRemoved e -> NOWHERE;
            case BudgetItemUsed e -> NOWHERE;
        };
    }

    /** To confirm what was taken away, and to cancel, may give access back. */
    private static Reach review(ReviewEvent event, AccessState after) {
        Optional<Review> review = after.review(event.reviewId());
        return switch (event) {
            case ReviewItemConfirmed e ->
                review.flatMap(known -> known.item(e.item().itemId()))
                        .map(item -> new Reach(List.of(item.access().userId()), null))
                        .orElse(NOWHERE);
            case ReviewCancelled e ->
                review.map(known -> new Reach(
                                known.items().stream()
                                        .map(item -> item.access().userId())
                                        .distinct()
                                        .toList(),
                                null))
                        .orElse(NOWHERE);
            case ReviewStarted e -> NOWHERE;
            case ReviewItemTakenAway e -> NOWHERE;
            case ReviewReassigned e -> NOWHERE;
        };
    }

    private static Reach invoice(InvoiceEvent event) {
        return switch (event) {
            case InvoiceSent e -> new Reach(null, List.of(new OfInvoice(e.invoiceId())));
            case InvoiceDrafted e -> NOWHERE;
            case InvoiceEdited e -> NOWHERE;
            case InvoiceVoided e -> NOWHERE;
            case PaymentRecorded e -> NOWHERE;
        };
    }

    /** A project with all that may be seen because one is inside. */
    private static List<Resource> within(ProjectId project, AccessState after) {
        List<Resource> things = new ArrayList<>();
        things.add(new OfProject(project));
        after.tasksOf(project).forEach(task -> withFiles(task, after, things));
        after.documentsOf(project).forEach(document -> things.addAll(itself(document, after)));
        after.budgetsOf(project).forEach(budget -> things.add(new OfBudget(budget)));
        after.invoicesOf(project).forEach(invoice -> things.add(new OfInvoice(invoice)));
        return things;
    }

    /** A document with its present file. */
    private static List<Resource> itself(DocumentId document, AccessState after) {
        List<Resource> things = new ArrayList<>();
        things.add(new OfDocument(document));
        after.document(document)
                .map(DocumentAccess::fileId)
                .filter(Objects::nonNull)
                .ifPresent(file -> things.add(new OfFile(file)));
        return things;
    }

    /** A task, its files, and its project, of which it may show the line. */
    private static List<Resource> around(TaskId task, AccessState after) {
        List<Resource> things = new ArrayList<>();
        withFiles(task, after, things);
        after.task(task)
                .map(TaskAccess::projectId)
                .filter(Objects::nonNull)
                .ifPresent(project -> things.add(new OfProject(project)));
        return things;
    }

    private static void withFiles(TaskId task, AccessState after, List<Resource> things) {
        things.add(new OfTask(task));
        for (FileId file : after.filesOf(task)) {
            things.add(new OfFile(file));
        }
    }
}
