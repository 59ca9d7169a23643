package io.portico.access;

import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the policy knows of one agency: nothing but a fold over its access events. Immutable. */
public interface AccessState {

    /** The state before the first event. */
    static AccessState empty() {
        return FoldedState.EMPTY;
    }

    /** The state after all of these events. */
    static AccessState of(Iterable<Recorded> ledger) {
        AccessState state = empty();
        for (Recorded recorded : ledger) {
            state = state.with(recorded);
        }
        return state;
    }

    /**
     * The state after one more event. Throws {@link IllegalStateException} when the event is of a kind the policy does
     * not know or does not come after all others: a state in doubt decides nothing. Events about things that never were
     * or are gone change nothing.
     */
    AccessState with(Recorded recorded);

    /** The ledger position of the last event folded in; -1 when there was none. */
    long position();

    /** How often access was changed: the number of the last {@code AccessMoved}. */
    long moves();

    /** Whether the agency exists and is neither suspended nor deleted. */
    boolean open();

    /** The agency's time zone; days begin there. */
    ZoneId zone();

    Optional<PersonAccess> person(UserId userId);

    Optional<CompanyId> companyOf(BrandId brandId);

    boolean hasCompany(CompanyId companyId);

    /** All brands, in no order. */
    Set<BrandId> everyBrand();

    Optional<ProjectAccess> project(ProjectId projectId);

    Optional<TaskAccess> task(TaskId taskId);

    Optional<FileAccess> file(FileId fileId);

    /** What was known of a file that was deleted, as it was then, for whoever looks back; empty for all others. */
    Optional<FileAccess> deletedFile(FileId fileId);

    /** A permission set the agency made itself; empty when there is none of that id. */
    Optional<Policy.PermissionSetTerms> customSet(PermissionSetId id);

    /** The permission sets the agency made itself, in the order they came. */
    List<PermissionSetId> customSets();

    /** The event that gave a set of the agency's own this switch; empty when it does not have it. */
    Optional<Fact> switchedOn(PermissionSetId id, Permission permission);

    /** The standing rules in force, in the order they were made. */
    List<StandingRule> standingRules();

    /** All reviews, in the order they were started. */
    List<ReviewId> reviews();

    Optional<Review> review(ReviewId reviewId);

    /** How a review ends the access; null when none does. */
    @Nullable
    ReviewEnding endingOf(ReviewedAccess access);

    /** The event by which somebody has that access; null when they do not have it. */
    @Nullable
    Fact givenBy(ReviewedAccess access);

    /** When after that instant a review ends next, and with it whatever nobody confirmed. */
    Optional<Instant> nextReviewEnd(Instant after);

    /** Whether any access is listed in a review; if not, {@link #endingOf} need not be asked. */
    boolean hasReviewed();

    /** Through whose eyes the viewer looks, whether or not that still counts; empty when it was ended or never begun. */
    Optional<Viewing> viewing(UserId viewer);

    /** The terms the audience has now; empty when it has none. */
    Optional<TermsDemand> terms(Audience audience);

    /** The newest terms the person accepted, whether or not they still count. */
    Optional<Acceptance> acceptance(UserId userId);

    /** All people and programs, in the order they came. */
    List<UserId> people();

    /** The event by which the person was erased; empty for all others. */
    Optional<Fact> erased(UserId userId);

    /** The agency's own people and programs, in the order they came. */
    List<UserId> members();

    /** The people outside who have the brand, whether or not that counts now. */
    Set<UserId> peopleWith(BrandId brandId);

    /** Those among them who came to the agency, who came first first. */
    List<UserId> inOrder(Collection<UserId> people);

    /** All projects, in the order they came. */
    List<ProjectId> projects();

    /** All tasks, in the order they came. */
    List<TaskId> tasks();

    /** The project's tasks, in the order they came. */
    List<TaskId> tasksOf(ProjectId projectId);

    /** The task's direct subtasks. */
    Set<TaskId> subtasksOf(TaskId taskId);

    /** The brand's projects, in the order they came. */
    List<ProjectId> projectsOf(BrandId brandId);

    /** The projects the person is named on, whether or not the grant counts now. */
    Set<ProjectId> grantedTo(UserId userId);

    /** The tasks the person is named on, whether or not the share counts now. */
    Set<TaskId> sharedWith(UserId userId);

    /** The tasks the external user created. */
    Set<TaskId> createdOutsideBy(UserId userId);

    /** All files that were not deleted, in no order. */
    Collection<FileAccess> files();

    /** The files in the task's threads, in the order they were attached. */
    List<FileId> filesOf(TaskId taskId);

    /** The files the person uploaded that no post has yet. */
    Set<FileId> unpostedBy(UserId userId);

    Optional<DocumentAccess> document(DocumentId documentId);

    /** All documents that were not deleted, in the order they were added. */
    List<DocumentId> documents();

    /** The project's documents, in the order they were added; deleted ones are not among them. */
    List<DocumentId> documentsOf(ProjectId projectId);

    Optional<ApprovalAccess> approval(ApprovalId approvalId);

    /** All requests for approval of the task or of files in its threads, in the order they were asked. */
    List<ApprovalAccess> approvalsOf(TaskId taskId);

    /** All requests for approval that person of the agency made, in the order they were asked. */
    List<ApprovalAccess> approvalsAskedBy(UserId userId);

    /** All requests for approval that nobody has answered, in the order they were asked. */
    List<ApprovalAccess> waitingApprovals();

    Optional<FormAccess> form(RequestFormId formId);

    /** All request forms, however they stand, in the order they were made. */
    List<RequestFormId> forms();

    /** The tasks that were asked for by that form, in the order they came. */
    List<TaskId> tasksAskedBy(RequestFormId formId);

    Optional<BudgetAccess> budget(BudgetId budgetId);

    /** The budget the item belongs to. */
    Optional<BudgetAccess> budgetOf(BudgetItemId itemId);

    /** All budgets, in the order they came. */
    List<BudgetId> budgets();

    /** The project's budgets, in the order they came. */
    List<BudgetId> budgetsOf(ProjectId projectId);

    /** The budgets the person is named on, whether or not the grant counts now. */
    Set<BudgetId> budgetsGrantedTo(UserId userId);

    Optional<InvoiceAccess> invoice(InvoiceId invoiceId);

    /** All invoices, drafts among them, in the order they came. */
    List<InvoiceId> invoices();

    /** The brand's invoices, drafts among them, in the order they came. */
    List<InvoiceId> invoicesOf(BrandId brandId);

    /** The project's invoices, drafts among them, in the order they came. */
    List<InvoiceId> invoicesOf(ProjectId projectId);
}
