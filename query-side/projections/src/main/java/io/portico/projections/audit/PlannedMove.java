package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskMoved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What moving a task would cause: its subtasks move along, and what people outside wrote stays where it was read. */
final class PlannedMove {

    private PlannedMove() {}

    /** What would be refused has no effects to tell of. */
    static List<TaskMoved> events(AccessState state, TaskId taskId, ProjectId to) {
        TaskAccess task = task(state, taskId);
        if (to.equals(task.projectId())) {
            return List.of();
        }
        boolean together = staysTogether(state, task, brandOf(state, to));
        List<TaskMoved> moves = new ArrayList<>();
        Deque<TaskAccess> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            TaskAccess next = open.remove();
            if (!together && (next.outsideContent() || !next.shares().isEmpty())) {
                throw new Rejected(Rejected.Code.HAS_OUTSIDE_CONTENT);
            }
            moves.add(new TaskMoved(next.taskId(), to, moves.isEmpty() ? null : next.parentTaskId()));
            state.subtasksOf(next.taskId()).forEach(subtask -> open.add(task(state, subtask)));
            if (moves.size() > Check.MAX_IDS + 1) {
                throw new BadInput("taskId", BadInput.Code.TOO_MANY);
            }
        }
        return moves;
    }

    private static boolean staysTogether(AccessState state, TaskAccess task, BrandId brand) {
        ProjectId from = task.projectId();
        if (from != null) {
            return brandOf(state, from).equals(brand);
        }
        return state.person(task.createdBy())
                .map(PersonAccess::brands)
                .filter(brands -> brands.containsKey(brand))
                .isPresent();
    }

    private static BrandId brandOf(AccessState state, ProjectId project) {
        return state.project(project)
                .map(ProjectAccess::brandId)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private static TaskAccess task(AccessState state, TaskId taskId) {
        return state.task(taskId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }
}
