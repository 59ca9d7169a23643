package io.portico.decisions.task;

import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.decisions.Hearing;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a task may be: in which project, and as a part of what. */
final class Places {

    private static final String PARENT = "parentTaskId";

    private Places() {}

    /** A task that another one of that project is to be a part of; without a project nothing is part of anything. */
    static TaskAccess parent(Hearing hearing, TaskId parentId, @Nullable ProjectId projectId) {
        TaskAccess parent =
                hearing.state().task(parentId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND).of(PARENT));
        if (projectId == null || !projectId.equals(parent.projectId())) {
            throw new Rejected(Rejected.Code.PARENT_IN_ANOTHER_PROJECT).of(PARENT);
        }
        return parent;
    }

    /** A task is no part of itself, on no way however long. */
    static void demandNotWithin(Hearing hearing, TaskId taskId, TaskId parentId) {
        Set<TaskId> above = new HashSet<>();
        for (TaskId at = parentId; at != null && above.add(at); at = parentOf(hearing, at)) {
            if (at.equals(taskId)) {
                throw new Rejected(Rejected.Code.TASK_WITHIN_ITSELF).of(PARENT);
            }
        }
    }

    private static @Nullable TaskId parentOf(Hearing hearing, TaskId taskId) {
        return hearing.state().task(taskId).map(TaskAccess::parentTaskId).orElse(null);
    }

    static TaskAccess task(Hearing hearing, TaskId taskId) {
        return hearing.state().task(taskId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    static ProjectAccess target(Hearing hearing, ProjectId projectId) {
        return hearing.state().project(projectId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }
}
