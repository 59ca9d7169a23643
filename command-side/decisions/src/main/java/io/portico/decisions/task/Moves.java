package io.portico.decisions.task;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.decisions.Hearing;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tasks may move where (access.md, rule 18), and what may be part of what. */
final class Moves {

    private static final String PARENT = "parentTaskId";

    private Moves() {}

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

    static ProjectAccess target(Hearing hearing, ProjectId projectId) {
        return hearing.state().project(projectId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /**
     * Whether what people outside wrote stays among those it was written for: within the brand; or, for a task that
     * has no project yet, in a brand its creator has.
     */
    static boolean staysTogether(Hearing hearing, TaskId taskId, BrandId brandId) {
        AccessState state = hearing.state();
        TaskAccess task = state.task(taskId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (task.projectId() == null) {
            PersonAccess creator = hearing.known(task.createdBy());
            return creator.brands().containsKey(brandId);
        }
        return state.project(task.projectId())
                .filter(project -> project.brandId().equals(brandId))
                .isPresent();
    }

    /** All subtasks, theirs too, in the order of ids at each level so that locks are taken in one order. */
    static List<TaskId> along(Hearing hearing, TaskId taskId) {
        List<TaskId> along = new ArrayList<>();
        Deque<TaskId> open = new ArrayDeque<>(List.of(taskId));
        while (!open.isEmpty()) {
            List<TaskId> subtasks = hearing.state().subtasksOf(open.remove()).stream()
                    .sorted(Comparator.comparing(TaskId::value))
                    .toList();
            along.addAll(subtasks);
            open.addAll(subtasks);
            if (along.size() > Check.MAX_IDS) {
                throw new BadInput("taskId", BadInput.Code.TOO_MANY);
            }
        }
        return along;
    }
}
