package io.portico.access;

import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come into question for a thing, found by the indices: everybody of the agency, and of the people outside those
 * who have its brand, for without that nothing of it is allowed (access.md, rule 2). Whether any of them sees it is asked
 * of the policy; nobody else does, and a property holds the two against each other.
 */
final class Candidates {

    private final AccessState state;

    Candidates(AccessState state) {
        this.state = state;
    }

    /** In the order they came. */
    List<UserId> of(Resource thing) {
        return switch (thing) {
            case Resource.OfProject it -> with(outside(it.projectId()));
            case Resource.OfTask it -> with(outside(it.taskId()));
            case Resource.OfThread it -> with(outside(it.taskId()));
            case Resource.OfPost it -> with(outside(it.taskId()));
            case Resource.OfFile it ->
                state.file(it.fileId()).map(this::of).map(this::with).orElseGet(List::of);
            case Resource.OfDocument it ->
                state.document(it.documentId())
                        .map(document -> with(outside(document.projectId())))
                        .orElseGet(List::of);
            case Resource.OfApproval it ->
                state.approval(it.approvalId())
                        .map(approval -> with(outside(approval.taskId())))
                        .orElseGet(List::of);
            case Resource.OfBudget it ->
                state.budget(it.budgetId())
                        .map(budget -> with(outside(budget.projectId())))
                        .orElseGet(List::of);
            case Resource.OfInvoice it ->
                state.invoice(it.invoiceId())
                        .map(invoice -> with(state.peopleWith(invoice.brandId())))
                        .orElseGet(List::of);
            case Resource.WholeAgency _, Resource.OfPerson _, Resource.OfBrand _, Resource.OfForm _ -> state.people();
        };
    }

    private Set<UserId> of(FileAccess file) {
        if (file.documentId() != null) {
            return state.document(file.documentId())
                    .map(document -> outside(document.projectId()))
                    .orElseGet(Set::of);
        }
        return file.taskId() == null ? Set.of(file.uploadedBy()) : outside(file.taskId());
    }

    /** The people outside, in no order. */
    Set<UserId> outside(ProjectId projectId) {
        return state.project(projectId)
                .map(project -> state.peopleWith(project.brandId()))
                .orElseGet(Set::of);
    }

    /** The people outside, in no order: of a task without a project only whoever created it (rule 4). */
    Set<UserId> outside(TaskId taskId) {
        Optional<TaskAccess> task = state.task(taskId);
        return task.map(TaskAccess::projectId)
                .map(this::outside)
                .or(() -> task.map(TaskAccess::createdBy).map(Set::of))
                .orElseGet(Set::of);
    }

    private List<UserId> with(Set<UserId> outside) {
        Set<UserId> all = new LinkedHashSet<>(state.members());
        all.addAll(outside);
        return outside.isEmpty() ? state.members() : state.inOrder(new ArrayList<>(all));
    }
}
