package io.portico.projections.agency;

import io.portico.access.Fact;
import io.portico.access.TaskAccess;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.projections.TaskRank;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.response.ResponseClocks;
import io.portico.views.agency.ResponseState;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskSort;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where tasks stand in a list: a few numbers each, which tell its group, its rank in the group, and its age. */
final class TaskOrder {

    /** How many numbers a place has. */
    static final int NUMBERS = 3;

    private final Viewer viewer;
    private final TaskGrouping grouping;
    private final TaskSort sort;
    private final ResponseClocks clocks;
    private final Map<UserId, Integer> people = new HashMap<>();
    private final Map<BudgetItemId, Integer> items = new HashMap<>();

    /** @param clocks of all tasks, if the order or the groups go by them */
    TaskOrder(Viewer viewer, TaskGrouping grouping, TaskSort sort, ResponseClocks clocks) {
        this.viewer = viewer;
        this.grouping = grouping;
        this.sort = sort;
        this.clocks = clocks;
        if (grouping == TaskGrouping.ASSIGNEE) {
            List<UserId> everybody = viewer.state().people();
            for (int i = 0; i < everybody.size(); i++) {
                people.put(everybody.get(i), i);
            }
        }
        if (grouping == TaskGrouping.BUDGET) {
            viewer.state().budgets().stream()
                    .flatMap(budget -> viewer.work().billing().itemsOf(budget).stream())
                    .forEach(item -> items.put(item, items.size()));
        }
    }

    static int compare(long[] one, long[] other) {
        for (int i = 0; i < NUMBERS; i++) {
            int order = Long.compare(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    long[] place(TaskAccess task) {
        TaskFacts facts = facts(task);
        long age = task.added().position();
        return new long[] {group(task, facts), rank(task, facts), sort == TaskSort.OLDEST ? age : -age};
    }

    /** The key of the task's group. */
    String groupOf(TaskAccess task) {
        return switch (grouping) {
            case NONE -> TaskGrouping.NOTHING;
            case STATUS -> facts(task).status().name();
            case PRIORITY -> facts(task).priority().name();
            case PROJECT ->
                task.projectId() == null
                        ? TaskGrouping.NOTHING
                        : task.projectId().value();
            case BUDGET -> item(task).map(BudgetItemId::value).orElse(TaskGrouping.NOTHING);
            case WAITING ->
                clocks.first(task.taskId()).map(clock -> clock.state().name()).orElse(TaskGrouping.NOTHING);
            case ASSIGNEE -> {
                UserId lead = lead(task);
                yield lead == null ? TaskGrouping.NOTHING : lead.value();
            }
        };
    }

    private long group(TaskAccess task, TaskFacts facts) {
        return switch (grouping) {
            case NONE -> 0;
            case STATUS -> TaskRank.of(facts.status());
            case PRIORITY -> TaskRank.of(facts.priority());
            case PROJECT -> newest(task.projectId());
            case BUDGET ->
                item(task)
                        .map(item -> (long) items.getOrDefault(item, Integer.MAX_VALUE))
                        .orElse(Long.MAX_VALUE);
            case WAITING ->
                clocks.first(task.taskId()).map(clock -> haste(clock.state())).orElse(Long.MAX_VALUE);
            case ASSIGNEE -> {
                UserId lead = lead(task);
                yield lead == null
                        ? Long.MAX_VALUE
                        : lead.equals(viewer.userId()) ? -1 : people.getOrDefault(lead, Integer.MAX_VALUE);
            }
        };
    }

    private Optional<BudgetItemId> item(TaskAccess task) {
        return Optional.ofNullable(viewer.work().billing().itemOf().get(task.taskId()));
    }

    private long newest(@Nullable ProjectId projectId) {
        if (projectId == null) {
            return Long.MAX_VALUE;
        }
        Fact added = viewer.state().project(projectId).orElseThrow().added();
        return -added.position();
    }

    /** The reader if the task is theirs, else the first as they are listed. */
    private @Nullable UserId lead(TaskAccess task) {
        if (task.assigneeIds().contains(viewer.userId())) {
            return viewer.userId();
        }
        return task.assigneeIds().stream()
                .min(Comparator.comparing(UserId::value))
                .orElse(null);
    }

    private long rank(TaskAccess task, TaskFacts facts) {
        return switch (sort) {
            case NEWEST, OLDEST -> 0;
            case BY_HAND -> viewer.work().order().rank(task.taskId());
            case PRIORITY -> TaskRank.of(facts.priority());
            case DEADLINE -> TaskRank.of(facts.deadline());
            case START -> TaskRank.of(TaskMatch.first(facts));
            case WAITING ->
                clocks.first(task.taskId())
                        .map(clock -> clock.dueAt().toEpochMilli())
                        .orElse(Long.MAX_VALUE);
        };
    }

    private static long haste(ResponseState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case DUE_TODAY -> 1;
            case IN_TIME -> 2;
        };
    }

    private TaskFacts facts(TaskAccess task) {
        return viewer.work().task(task.taskId()).orElseThrow();
    }
}
