package io.portico.web.agency;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskChange;
import io.portico.messages.task.TaskDescriptionChange;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a task to be: a value for some of its fields, and nothing of the others; of several tasks also in
 * which item of a budget they are to be, and that they are reviewed.
 */
final class TaskWish {

    private final Map<TaskField, Optional<Object>> values = new EnumMap<>(TaskField.class);
    private @Nullable Change<BudgetItemId> item;
    private boolean reviewed;

    /** That one field be this, or nothing for null. */
    static TaskWish of(TaskField field, @Nullable Object value) {
        return new TaskWish().and(field, value);
    }

    /** What brings the task back to how it is in the fields that the other wish changes. */
    static TaskWish back(TaskDetails task, TaskWish other) {
        TaskWish back = new TaskWish();
        other.fields().forEach(field -> back.and(field, field.of(task)));
        return other.item == null ? back : back.budgeted(task.budgetItemId());
    }

    TaskWish and(TaskField field, @Nullable Object value) {
        values.put(field, Optional.ofNullable(value));
        return this;
    }

    /** That it be in that item, or in none for null. Whoever says so has reviewed it. */
    TaskWish budgeted(@Nullable BudgetItemId in) {
        item = Change.to(in);
        return this;
    }

    TaskWish reviewed() {
        reviewed = true;
        return this;
    }

    boolean isEmpty() {
        return !hasWayBack() && !reviewed;
    }

    /** What was reviewed stays so. */
    boolean hasWayBack() {
        return !values.isEmpty() || item != null;
    }

    List<TaskField> fields() {
        return List.copyOf(values.keySet());
    }

    @Nullable
    Object value(TaskField field) {
        return values.getOrDefault(field, Optional.empty()).orElse(null);
    }

    /** Whether the task is so already. */
    boolean holds(TaskDetails task) {
        boolean placed = item == null || Objects.equals(item.value(), task.budgetItemId());
        boolean looked = !task.toReview() || (item == null && !reviewed);
        return placed && looked && !edits(task);
    }

    /** Whether one of its fields has to change for that, and with it its version. */
    boolean edits(TaskDetails task) {
        return fields().stream().anyMatch(field -> !Objects.equals(field.of(task), value(field)));
    }

    /** The fields that somebody else changed since, to something else than is wanted here. */
    List<TaskField> crossed(TaskDetails seen, TaskDetails now) {
        return fields().stream()
                .filter(field -> !Objects.equals(field.of(seen), field.of(now)))
                .filter(field -> !Objects.equals(field.of(now), value(field)))
                .toList();
    }

    /** The command that makes it so, as long as the task is in that version. */
    EditTask command(TaskId task, long version) {
        Object name = value(TaskField.NAME);
        return new EditTask(
                task,
                version,
                name == null ? null : Confidential.of(name.toString()),
                values.containsKey(TaskField.DESCRIPTION) ? new TaskDescriptionChange(task, description()) : null,
                (TaskStatus) value(TaskField.STATUS),
                (Priority) value(TaskField.PRIORITY),
                day(TaskField.STARTS_ON),
                day(TaskField.DEADLINE),
                assignees());
    }

    /** The same as one of several. */
    TaskChange change(TaskId task, long version) {
        return new TaskChange(command(task, version), item, reviewed);
    }

    private @Nullable Confidential description() {
        Object text = value(TaskField.DESCRIPTION);
        return text == null ? null : Confidential.of(text.toString());
    }

    private @Nullable Change<LocalDate> day(TaskField field) {
        return values.containsKey(field) ? Change.to((LocalDate) value(field)) : null;
    }

    private @Nullable Set<UserId> assignees() {
        return values.containsKey(TaskField.ASSIGNEES) ? TaskField.people(value(TaskField.ASSIGNEES)) : null;
    }
}
