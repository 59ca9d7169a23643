package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Moves;
import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskMoved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moving a task would cause: its subtasks move along, and what people outside wrote stays where it was read. */
final class PlannedMove {

    private PlannedMove() {}

    /** What would be refused has no effects to tell of. */
    static List<TaskMoved> events(AccessState state, TaskId taskId, ProjectId to) {
        TaskAccess task = task(state, taskId);
        if (to.equals(task.projectId())) {
            return List.of();
        }
        boolean together = Moves.staysTogether(state, task, brandOf(state, to));
        List<TaskMoved> moves = new ArrayList<>();
        moves.add(moved(task, together, to, null));
        for (TaskId subtask : Moves.along(state, taskId)) {
            TaskAccess part = task(state, subtask);
            moves.add(moved(part, together, to, part.parentTaskId()));
        }
        return moves;
    }

    private static TaskMoved moved(TaskAccess task, boolean together, ProjectId to, @Nullable TaskId parentId) {
        if (!together && (task.outsideContent() || !task.shares().isEmpty())) {
            throw new Rejected(Rejected.Code.HAS_OUTSIDE_CONTENT);
        }
        return new TaskMoved(task.taskId(), to, parentId);
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
