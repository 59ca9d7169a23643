package io.portico.web.agency;

import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.TaskChange;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.House;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edits tasks so that nobody's change is overwritten unseen. Whoever edits says which version they saw; if somebody else
 * was faster, what does not cross their change is done all the same, and the rest is laid before the editor.
 */
final class TaskEditing {

    /** How often others may be faster before that is said as it is. */
    private static final int MOST_TRIES = 5;

    private final House house;

    TaskEditing(House house) {
        this.house = house;
    }

    /** As below, and who leaves it undecided is told the task as it is, too. */
    void make(TaskDetails seen, TaskWish wish, Consumer<TaskDetails> done) {
        var _ = make(seen, wish, done, done);
    }

    /**
     * Makes the task so.
     *
     * @param seen the task as the editor saw it
     * @param done is told the task as it is then, whoever's wish that was
     * @param undecided is told the task as it is, when the editor does not want to decide whose wish it shall be
     * @return whether it is done; if not, the editor has been asked
     */
    boolean make(TaskDetails seen, TaskWish wish, Consumer<TaskDetails> done, Consumer<TaskDetails> undecided) {
        TaskDetails now = seen;
        for (int i = 0; i < MOST_TRIES; i++) {
            List<TaskField> crossed = wish.crossed(seen, now);
            if (!crossed.isEmpty()) {
                new ConflictDialog(house, seen, now, wish, crossed, done, undecided).open();
                return false;
            }
            try {
                house.send(wish.command(seen.id(), now.version()));
                done.accept(look(seen.id()));
                return true;
            } catch (Rejected rejected) {
                if (rejected.code() != Rejected.Code.STALE_VERSION) {
                    throw rejected;
                }
                now = look(seen.id());
            }
        }
        throw new Rejected(Rejected.Code.STALE_VERSION);
    }

    /**
     * Makes several tasks so, all of them or none; whose change crosses it is not overwritten but named.
     *
     * @return the tasks as they were when it was made
     */
    List<TaskDetails> makeAll(List<TaskDetails> seen, TaskWish wish) {
        List<TaskDetails> now = seen;
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                send(now, task -> wish.change(task.id(), task.version()));
                return now;
            } catch (Rejected rejected) {
                if (rejected.code() != Rejected.Code.STALE_VERSION) {
                    throw rejected;
                }
                now = seen.stream().map(task -> look(task.id())).toList();
                for (int j = 0; j < seen.size(); j++) {
                    if (!wish.crossed(seen.get(j), now.get(j)).isEmpty()) {
                        throw rejected.about(now.get(j).name());
                    }
                }
            }
        }
        throw new Rejected(Rejected.Code.STALE_VERSION);
    }

    /** Takes back what {@link #makeAll} made, unless somebody else has changed one of the tasks since. */
    void takeBack(List<TaskDetails> before, TaskWish wish) {
        send(before, task -> TaskWish.back(task, wish)
                .change(task.id(), wish.edits(task) ? task.version() + 1 : task.version()));
    }

    private void send(List<TaskDetails> tasks, Function<TaskDetails, TaskChange> change) {
        try {
            house.send(new EditTasks(tasks.stream().map(change).toList()));
        } catch (Rejected rejected) {
            throw among(tasks, rejected.field())
                    .map(task -> rejected.about(task.name()))
                    .orElse(rejected);
        }
    }

    /** Which of the tasks a field belongs to. */
    static Optional<TaskDetails> among(List<TaskDetails> tasks, @Nullable String field) {
        for (int i = 0; field != null && i < tasks.size(); i++) {
            if (field.startsWith("edits[" + i + "]")) {
                return Optional.of(tasks.get(i));
            }
        }
        return Optional.empty();
    }

    private TaskDetails look(TaskId task) {
        return house.ask(new FindTask(task));
    }
}
