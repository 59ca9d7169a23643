package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.Audience;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.response.ResponseClocks;
import io.portico.views.agency.TaskDue;
import io.portico.views.agency.TaskFilter;
import io.portico.views.agency.TaskOpenness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a task is among those asked for, as far as that can be told without reading its texts. */
final class TaskMatch {

    private final Viewer viewer;
    private final TaskFilter filter;
    private final ResponseClocks clocks;
    private final LocalDate today;
    private final LocalDate sunday;

    /** @param clocks of all tasks, if the filter asks who waits */
    TaskMatch(Viewer viewer, TaskFilter filter, ResponseClocks clocks) {
        this.viewer = viewer;
        this.filter = filter;
        this.clocks = clocks;
        this.today = viewer.today();
        this.sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    boolean holds(TaskAccess task) {
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        return (filter.statuses().isEmpty() || filter.statuses().contains(facts.status()))
                && (filter.priorities().isEmpty() || filter.priorities().contains(facts.priority()))
                && (!filter.toReview() || facts.toReview())
                && isInPlace(task)
                && isAssigned(task)
                && isOpen(task)
                && isBudgeted(task)
                && (filter.waiting().isEmpty()
                        || clocks.of(task.taskId()).stream()
                                .anyMatch(clock -> filter.waiting().contains(clock.state())))
                && (filter.due().isEmpty() || filter.due().stream().anyMatch(due -> isDue(facts, due)))
                && lasts(facts);
    }

    private boolean isInPlace(TaskAccess task) {
        ProjectId project = task.projectId();
        boolean anywhere = filter.projectIds().isEmpty() && !filter.withoutProject();
        return (anywhere
                        || (project == null
                                ? filter.withoutProject()
                                : filter.projectIds().contains(project)))
                && (filter.brandIds().isEmpty()
                        || Optional.ofNullable(project)
                                .flatMap(viewer.state()::project)
                                .map(ProjectAccess::brandId)
                                .filter(filter.brandIds()::contains)
                                .isPresent())
                && (filter.parentTaskId() == null || filter.parentTaskId().equals(task.parentTaskId()));
    }

    private boolean isAssigned(TaskAccess task) {
        boolean anybody = filter.assigneeIds().isEmpty() && !filter.mine() && !filter.unassigned();
        return anybody
                || (filter.mine() && task.assigneeIds().contains(viewer.userId()))
                || (filter.unassigned() && task.assigneeIds().isEmpty())
                || !Collections.disjoint(filter.assigneeIds(), task.assigneeIds());
    }

    private boolean isOpen(TaskAccess task) {
        return filter.openTo().isEmpty() || filter.openTo().stream().anyMatch(openness -> isOpen(task, openness));
    }

    private static boolean isOpen(TaskAccess task, TaskOpenness openness) {
        return switch (openness) {
            case CLIENT -> task.openTo().contains(Audience.CLIENT);
            case PARTNER -> task.openTo().contains(Audience.PARTNER);
            case NOBODY -> task.openTo().isEmpty();
        };
    }

    private boolean isBudgeted(TaskAccess task) {
        if (filter.budgetItemIds().isEmpty() && !filter.unbudgeted()) {
            return true;
        }
        BudgetItemId item = viewer.work().billing().itemOf().get(task.taskId());
        return item == null ? filter.unbudgeted() : filter.budgetItemIds().contains(item);
    }

    private boolean isDue(TaskFacts facts, TaskDue due) {
        LocalDate deadline = facts.deadline();
        if (facts.status() == TaskStatus.DONE) {
            return false;
        }
        return switch (due) {
            case NO_DEADLINE -> deadline == null;
            case OVERDUE -> deadline != null && deadline.isBefore(today);
            case TODAY -> deadline != null && deadline.equals(today);
            case THIS_WEEK -> deadline != null && !deadline.isBefore(today) && !deadline.isAfter(sunday);
        };
    }

    /** By whatever days it has; with one of them it lasts that day. */
    private boolean lasts(TaskFacts facts) {
        LocalDate first = first(facts);
        LocalDate last = facts.deadline() == null ? facts.startsOn() : facts.deadline();
        return (filter.from() == null || (last != null && !last.isBefore(filter.from())))
                && (filter.until() == null || (first != null && !first.isAfter(filter.until())));
    }

    static @Nullable LocalDate first(TaskFacts facts) {
        return facts.startsOn() == null ? facts.deadline() : facts.startsOn();
    }
}
