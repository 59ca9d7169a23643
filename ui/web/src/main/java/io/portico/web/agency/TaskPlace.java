package io.portico.web.agency;

import io.portico.messages.AccessChangesId;
import io.portico.messages.Change;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.Permission;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.TaskChange;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a task and all its subtasks stand before they are moved: in which project, as part of what, in which items of
 * budgets, and open to whom. A move forgets all of that.
 */
final class TaskPlace {

    private final House house;
    private final TaskDetails task;
    private final List<TaskDetails> all;

    private TaskPlace(House house, TaskDetails task, List<TaskDetails> all) {
        this.house = house;
        this.task = task;
        this.all = all;
    }

    static TaskPlace of(House house, TaskId id) {
        TaskDetails task = house.ask(new FindTask(id));
        List<TaskDetails> all = new ArrayList<>(List.of(task));
        for (int i = 0; i < all.size() && all.size() < ApplyAccessChanges.MAX_CHANGES; i++) {
            if (all.get(i).subtasks() > 0) {
                all.addAll(subtasks(house, all.get(i)));
            }
        }
        return new TaskPlace(house, task, all);
    }

    private static List<TaskDetails> subtasks(House house, TaskDetails of) {
        Map<String, String> asked = Map.of(TaskParameters.PARENT, of.id().value());
        return new Stock<>(page -> {
                    Tasks part = house.ask(
                            new FindTasks(TaskParameters.filter(asked::get), TaskGrouping.NONE, TaskSort.NEWEST, page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, ApplyAccessChanges.MAX_CHANGES);
    }

    /**
     * The way back from the project it was moved to; nothing for a task that was in no project, and for more tasks than
     * are put back at once.
     */
    Optional<Runnable> back(ProjectId moved) {
        ProjectId home = task.projectId();
        return home == null || all.size() >= ApplyAccessChanges.MAX_CHANGES
                ? Optional.empty()
                : Optional.of(() -> back(moved, home));
    }

    private void back(ProjectId moved, ProjectId home) {
        if (!of(house, task.id()).isAsLeft(moved, all)) {
            Notice.refused(Words.say("task.move.back.changed"));
            return;
        }
        boolean unlocked = open(home);
        try {
            putBack();
        } catch (Rejected rejected) {
            Notice.refused(Words.say("task.move.back.partly", Refusal.words(rejected)));
        }
        if (!unlocked) {
            Notice.done(Words.say("task.move.back.locked"));
        }
    }

    /**
     * Whether nothing but the move happened to all of them since: whom they were open to was meant for what they said,
     * and for what was written in them, then.
     */
    private boolean isAsLeft(ProjectId moved, List<TaskDetails> before) {
        return all.size() == before.size()
                && IntStream.range(0, all.size()).allMatch(i -> isAsLeft(moved, all.get(i), before.get(i)));
    }

    private static boolean isAsLeft(ProjectId moved, TaskDetails now, TaskDetails before) {
        return now.id().equals(before.id())
                && moved.equals(now.projectId())
                && now.openTo().isEmpty()
                && now.budgetItemId() == null
                && now.version() == before.version()
                && now.shares().equals(before.shares())
                && now.posts().equals(before.posts());
    }

    /** Moves it home and opens it to whom it was open; false where it stays locked for want of the right to open it. */
    private boolean open(ProjectId home) {
        List<TaskDetails> open =
                all.stream().filter(one -> !one.openTo().isEmpty()).toList();
        if (house.may(Permission.ACCESS_GRANT) && !open.isEmpty()) {
            List<PlannedChange> changes = new ArrayList<>(List.of(Plans.move(task.id(), home)));
            open.forEach(one -> changes.add(Plans.open(one.id(), one.openTo())));
            house.send(new ApplyAccessChanges(AccessChangesId.random(), changes, null, null));
            return true;
        }
        house.send(new MoveTask(task.id(), home));
        return open.isEmpty();
    }

    private void putBack() {
        if (task.parentTaskId() != null) {
            house.send(new NestTask(task.id(), task.parentTaskId()));
        }
        List<TaskChange> budgeted = all.stream()
                .filter(one -> one.budgetItemId() != null)
                .map(one -> new TaskChange(
                        new EditTask(one.id(), null, null, null, null, null, null, null, null),
                        Change.to(one.budgetItemId()),
                        false))
                .toList();
        if (!budgeted.isEmpty()) {
            house.send(new EditTasks(budgeted));
        }
    }
}
