package io.portico.access;

import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which tasks may move where, and what moves along (access.md, rule 18). */
public final class Moves {

    private Moves() {}

    /**
     * Whether what people outside wrote stays among those it was written for: within the brand; or, for a task that
     * has no project yet, in a brand its creator has.
     */
    public static boolean staysTogether(AccessState state, TaskAccess task, BrandId brandId) {
        if (task.projectId() == null) {
            return state.person(task.createdBy())
                    .filter(creator -> creator.brands().containsKey(brandId))
                    .isPresent();
        }
        return state.project(task.projectId())
                .filter(project -> project.brandId().equals(brandId))
                .isPresent();
    }

    /**
     * All subtasks, theirs too, in the order of ids at each level so that locks are taken in one order.
     *
     * @throws BadInput as {@code TOO_MANY} when they are more than one command may name
     */
    public static List<TaskId> along(AccessState state, TaskId taskId) {
        List<TaskId> along = new ArrayList<>();
        Deque<TaskId> open = new ArrayDeque<>(List.of(taskId));
        while (!open.isEmpty()) {
            List<TaskId> subtasks = state.subtasksOf(open.remove()).stream()
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
