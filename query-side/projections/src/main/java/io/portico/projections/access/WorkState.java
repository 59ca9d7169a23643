package io.portico.projections.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.TaskId;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskUnshared;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What lists sort, filter and count by: status, priority and days of every task. A fold over the same history as the
 * access state, so that lists need not read a document for each row. Immutable.
 */
public final class WorkState {

    static final WorkState EMPTY = new WorkState(HashTreePMap.empty(), BillingState.EMPTY);

    private final PMap<TaskId, TaskFacts> tasks;
    private final BillingState billing;

    private WorkState(PMap<TaskId, TaskFacts> tasks, BillingState billing) {
        this.tasks = tasks;
        this.billing = billing;
    }

    /** What there is to pay and to spend. */
    public BillingState billing() {
        return billing;
    }

    /** What lists know of a task without reading it. */
    public record TaskFacts(
            TaskStatus status,
            Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            boolean toReview) {}

    public Optional<TaskFacts> task(TaskId taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    WorkState with(AccessEvent event) {
        return switch (event) {
            case TaskEvent task -> with(task).billing(billing.with(task));
            case BudgetEvent budget -> billing(billing.with(budget));
            case InvoiceEvent invoice -> billing(billing.with(invoice));
            default -> this;
        };
    }

    private WorkState with(TaskEvent event) {
        return switch (event) {
            case TaskAdded added ->
                put(
                        added.taskId(),
                        new TaskFacts(added.status(), added.priority(), added.startsOn(), added.deadline(), false));
            case PortalTaskCreated created ->
                put(
                        created.taskId(),
                        new TaskFacts(created.status(), created.priority(), null, created.deadline(), true));
            case TaskEdited edited ->
                put(
                        edited.taskId(),
                        new TaskFacts(
                                edited.status(),
                                edited.priority(),
                                edited.startsOn(),
                                edited.deadline(),
                                task(edited.taskId()).map(TaskFacts::toReview).orElse(false)));
            case TaskReviewed reviewed ->
                task(reviewed.taskId())
                        .map(facts -> put(
                                reviewed.taskId(),
                                new TaskFacts(
                                        facts.status(), facts.priority(), facts.startsOn(), facts.deadline(), false)))
                        .orElse(this);
            case TaskMoved moved -> this;
            case TaskBudgeted budgeted -> this;
            case TaskOpened opened -> this;
            case TaskShared shared -> this;
            case TaskUnshared unshared -> this;
            case OutsideContentBegun begun -> this;
        };
    }

    private WorkState put(TaskId taskId, TaskFacts facts) {
        return new WorkState(tasks.plus(taskId, facts), billing);
    }

    private WorkState billing(BillingState now) {
        return new WorkState(tasks, now);
    }
}
