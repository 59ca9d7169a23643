package io.portico.projections.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.invoice.InvoiceEvent;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
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
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What lists sort, filter and count by: status, priority and days of every task, status and end of every project. A fold
 * over the same history as the access state, so that lists need not read a document for each row. Immutable.
 */
public final class WorkState {

    static final WorkState EMPTY = new WorkState(
            HashTreePMap.empty(), HashTreePSet.empty(), HandOrder.EMPTY, HashTreePMap.empty(), BillingState.EMPTY);

    private final PMap<TaskId, TaskFacts> tasks;
    private final PSet<TaskId> toReview;
    private final HandOrder order;
    private final PMap<ProjectId, ProjectFacts> projects;
    private final BillingState billing;

    private WorkState(
            PMap<TaskId, TaskFacts> tasks,
            PSet<TaskId> toReview,
            HandOrder order,
            PMap<ProjectId, ProjectFacts> projects,
            BillingState billing) {
        this.tasks = tasks;
        this.toReview = toReview;
        this.order = order;
        this.projects = projects;
        this.billing = billing;
    }

    /** What there is to pay and to spend. */
    public BillingState billing() {
        return billing;
    }

    /** In which order the agency's people put its tasks. */
    public HandOrder order() {
        return order;
    }

    /** What lists know of a task without reading it. */
    public record TaskFacts(
            TaskStatus status,
            Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            boolean toReview) {}

    /**
     * What lists know of a project without reading it.
     *
     * @param progressShown whether people outside are told how far it is
     */
    public record ProjectFacts(
            ProjectStatus status, @Nullable LocalDate endsOn, boolean progressShown) {}

    public Optional<ProjectFacts> project(ProjectId projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    public Optional<TaskFacts> task(TaskId taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    /** The tasks that nobody of the agency has looked at yet, in no order. */
    public Set<TaskId> toReview() {
        return toReview;
    }

    /** @param position of the event in the ledger */
    WorkState with(AccessEvent event, long position) {
        return switch (event) {
            case TaskEvent task -> with(task).ordered(order(task, position)).billing(billing.with(task));
            case ProjectEvent project -> with(project);
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
            case TaskPlaced placed -> this;
            case TaskReviewed reviewed ->
                task(reviewed.taskId())
                        .map(facts -> put(
                                reviewed.taskId(),
                                new TaskFacts(
                                        facts.status(), facts.priority(), facts.startsOn(), facts.deadline(), false)))
                        .orElse(this);
            case FormFilledIn filled -> this;
            case TaskTakenBack taken ->
                new WorkState(tasks.minus(taken.taskId()), toReview.minus(taken.taskId()), order, projects, billing);
            case TaskMoved moved -> this;
            case TaskNested nested -> this;
            case TaskBudgeted budgeted -> this;
            case TaskOpened opened -> this;
            case TaskShared shared -> this;
            case TaskUnshared unshared -> this;
            case OutsideContentBegun begun -> this;
        };
    }

    private HandOrder order(TaskEvent event, long position) {
        return switch (event) {
            case TaskAdded added -> order.added(added.taskId(), position);
            case PortalTaskCreated created -> order.added(created.taskId(), position);
            case TaskPlaced placed -> order.placed(placed, position);
            case TaskTakenBack taken -> order.removed(taken.taskId());
            default -> order;
        };
    }

    private WorkState ordered(HandOrder now) {
        return now == order ? this : new WorkState(tasks, toReview, now, projects, billing);
    }

    private WorkState with(ProjectEvent event) {
        return switch (event) {
            case ProjectAdded e -> put(e.projectId(), new ProjectFacts(e.status(), e.endsOn(), true));
            case ProjectEdited e ->
                put(
                        e.projectId(),
                        new ProjectFacts(
                                e.status(),
                                e.endsOn(),
                                project(e.projectId())
                                        .map(ProjectFacts::progressShown)
                                        .orElse(true)));
            case ProjectTakenBack e -> new WorkState(tasks, toReview, order, projects.minus(e.projectId()), billing);
            case ProjectProgressSwitched e ->
                project(e.projectId())
                        .map(facts -> put(e.projectId(), new ProjectFacts(facts.status(), facts.endsOn(), e.shown())))
                        .orElse(this);
            case ProjectOpened e -> this;
            case ProjectAccessGranted e -> this;
            case ProjectAccessRevoked e -> this;
        };
    }

    private WorkState put(ProjectId projectId, ProjectFacts facts) {
        return new WorkState(tasks, toReview, order, projects.plus(projectId, facts), billing);
    }

    private WorkState put(TaskId taskId, TaskFacts facts) {
        return new WorkState(
                tasks.plus(taskId, facts),
                facts.toReview() ? toReview.plus(taskId) : toReview.minus(taskId),
                order,
                projects,
                billing);
    }

    private WorkState billing(BillingState now) {
        return new WorkState(tasks, toReview, order, projects, now);
    }
}
