package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.AccessEvent;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What changes that which somebody sees, and not whether they see it. In which order the agency puts its tasks is its own. Of
 * what they do not see nobody hears that it was changed, for that would say that it is there (access.md, rule 6).
 */
final class SightWork {

    private SightWork() {}

    /** Whether the person sees the very thing that the event changed. */
    static boolean isSeen(AccessEvent event, UserId person, AccessState before, AccessState after, Instant at) {
        return switch (event) {
            // Of a project of which only the line is seen hardly anything is told.
            case ProjectEdited e -> isInside(e, person, before, at);
            case ProjectProgressSwitched e -> isInside(e, person, before, at);
            case TaskEdited e -> sees(new Resource.OfTask(e.taskId()), person, before, at);
            case TaskMoved e -> sees(new Resource.OfTask(e.taskId()), person, before, at);
            case TaskNested e ->
                sees(new Resource.OfTask(e.taskId()), person, before, at)
                        && (seesTask(parent(e.taskId(), before), person, before, at)
                                || seesTask(e.parentTaskId(), person, after, at));
            // It is there only from then on.
            case ApprovalEvent e -> sees(new Resource.OfApproval(e.approvalId()), person, after, at);
            case DocumentEdited e -> sees(new Resource.OfDocument(e.documentId()), person, before, at);
            case DocumentPinned e -> sees(new Resource.OfDocument(e.documentId()), person, before, at);
            case DocumentUnpinned e -> sees(new Resource.OfDocument(e.documentId()), person, before, at);
            case BudgetRenamed e -> sees(new Resource.OfBudget(e.budgetId()), person, before, at);
            case BudgetItemAdded e -> sees(new Resource.OfBudget(e.budgetId()), person, before, at);
            case BudgetItemChanged e -> sees(new Resource.OfBudget(e.budgetId()), person, before, at);
            case BudgetItemRemoved e -> sees(new Resource.OfBudget(e.budgetId()), person, before, at);
            case BudgetItemUsed e -> sees(new Resource.OfBudget(e.budgetId()), person, before, at);
            case InvoiceVoided e -> sees(new Resource.OfInvoice(e.invoiceId()), person, before, at);
            case PaymentRecorded e -> sees(new Resource.OfInvoice(e.invoiceId()), person, before, at);
            case BrandRenamed e -> sees(new Resource.OfBrand(e.brandId()), person, before, at);
            default -> false;
        };
    }

    private static boolean isInside(ProjectEvent event, UserId person, AccessState state, Instant at) {
        return Policy.sight(state, person, event.projectId(), at) == ProjectSight.INSIDE;
    }

    private static boolean sees(Resource thing, UserId person, AccessState state, Instant at) {
        return Policy.allows(state, person, Action.VIEW, thing, at);
    }

    private static @Nullable TaskId parent(TaskId task, AccessState state) {
        return state.task(task).map(TaskAccess::parentTaskId).orElse(null);
    }

    private static boolean seesTask(@Nullable TaskId task, UserId person, AccessState state, Instant at) {
        return task != null && sees(new Resource.OfTask(task), person, state, at);
    }
}
