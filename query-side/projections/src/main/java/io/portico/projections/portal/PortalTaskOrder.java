package io.portico.projections.portal;

import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.projections.NameOrder;
import io.portico.projections.TaskRank;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.views.portal.PortalTaskSort;
import java.util.Arrays;
import java.util.Map;

/** Where tasks stand in a list outside: a few numbers each, which tell what they are sorted by, and their age. */
final class PortalTaskOrder {

    private final Viewer viewer;
    private final PortalTaskSort sort;
    private final Map<TaskAccess, String> words;

    /** @param words what the order goes by, if by words: names of tasks, or titles of their projects */
    PortalTaskOrder(Viewer viewer, PortalTaskSort sort, Map<TaskAccess, String> words) {
        this.viewer = viewer;
        this.sort = sort;
        this.words = words;
    }

    /** How many numbers a place has. */
    int numbers() {
        return switch (sort) {
            case NEWEST, DEADLINE, PRIORITY, STATUS, NESTED -> 2;
            case NAME -> NameOrder.NUMBERS + 1;
            // Two projects of one title do not mix.
            case PROJECT -> NameOrder.NUMBERS + 2;
        };
    }

    static int compare(long[] one, long[] other) {
        return Arrays.compare(one, other);
    }

    long[] place(TaskAccess task) {
        TaskFacts facts = viewer.work().task(task.taskId()).orElseThrow();
        long[] place = new long[numbers()];
        place[place.length - 1] = -task.added().position();
        switch (sort) {
            case NEWEST -> place[0] = 0;
            case DEADLINE -> place[0] = TaskRank.of(facts.deadline());
            case PRIORITY -> place[0] = TaskRank.of(facts.priority());
            case STATUS -> place[0] = TaskRank.of(facts.status());
            case NAME -> NameOrder.write(words.getOrDefault(task, ""), place);
            case PROJECT -> writeProject(task, place);
            case NESTED -> {
                TaskAccess root = root(viewer, task);
                place[0] = -root.added().position();
                place[1] = root.equals(task) ? -1 : task.added().position();
            }
        }
        return place;
    }

    private void writeProject(TaskAccess task, long[] place) {
        ProjectId projectId = task.projectId();
        if (projectId == null) {
            place[0] = Long.MAX_VALUE;
            return;
        }
        NameOrder.write(words.getOrDefault(task, ""), place);
        ProjectAccess project = viewer.state().project(projectId).orElseThrow();
        place[NameOrder.NUMBERS] = project.added().position();
    }

    /** What the task is part of, as far as the viewer sees it; the task itself when that is nothing. */
    private static TaskAccess root(Viewer viewer, TaskAccess task) {
        TaskAccess root = task;
        for (TaskId parent = TaskLines.parent(viewer, root); parent != null; parent = TaskLines.parent(viewer, root)) {
            root = viewer.state().task(parent).orElseThrow();
        }
        return root;
    }
}
