package io.portico.projections.agency;

import io.portico.access.Fact;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.task.Priority;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskSort;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where tasks stand in a list: a few numbers each, which tell its group, its rank in the group, and its age. */
final class TaskOrder {

    /** How many numbers a place has. */
    static final int NUMBERS = 3;

    private final Viewer viewer;
    private final TaskGrouping grouping;
    private final TaskSort sort;
    private final Map<UserId, Integer> people = new HashMap<>();

    TaskOrder(Viewer viewer, TaskGrouping grouping, TaskSort sort) {
        this.viewer = viewer;
        this.grouping = grouping;
        this.sort = sort;
        if (grouping == TaskGrouping.ASSIGNEE) {
            List<UserId> everybody = viewer.state().people();
            for (int i = 0; i < everybody.size(); i++) {
                people.put(everybody.get(i), i);
            }
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
        return new long[] {group(task, facts), rank(facts), sort == TaskSort.OLDEST ? age : -age};
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
            case ASSIGNEE -> {
                UserId lead = lead(task);
                yield lead == null ? TaskGrouping.NOTHING : lead.value();
            }
        };
    }

    private long group(TaskAccess task, TaskFacts facts) {
        return switch (grouping) {
            case NONE -> 0;
            case STATUS ->
                switch (facts.status()) {
                    case TO_DO -> 0;
                    case IN_PROGRESS -> 1;
                    case IN_REVIEW -> 2;
                    case DONE -> 3;
                };
            case PRIORITY -> urgency(facts.priority());
            case PROJECT -> newest(task.projectId());
            case ASSIGNEE -> {
                UserId lead = lead(task);
                yield lead == null
                        ? Long.MAX_VALUE
                        : lead.equals(viewer.userId()) ? -1 : people.getOrDefault(lead, Integer.MAX_VALUE);
            }
        };
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

    private long rank(TaskFacts facts) {
        return switch (sort) {
            case NEWEST, OLDEST -> 0;
            case PRIORITY -> urgency(facts.priority());
            case DEADLINE -> day(facts.deadline());
            case START -> day(TaskMatch.first(facts));
        };
    }

    private static long urgency(Priority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    private TaskFacts facts(TaskAccess task) {
        return viewer.work().task(task.taskId()).orElseThrow();
    }
}
