package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.BadInput;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Editing several tasks at once: what is left empty stays as it is in each of them. */
final class EditTogether {

    private final House house;
    private final List<TaskDetails> tasks;
    private final FormDialog dialog;
    private final Select<TaskStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final DatePicker startsOn = new DatePicker(Words.say("task.startsOn"));
    private final Checkbox noStart = new Checkbox(Words.say("together.edit.noStart"));
    private final DatePicker deadline = new DatePicker(Words.say("task.deadline"));
    private final Checkbox noDeadline = new Checkbox(Words.say("together.edit.noDeadline"));
    private final MultiSelectComboBox<PersonName> assignees =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("task.assignees")));
    private final Checkbox nobody = new Checkbox(Words.say("together.edit.nobody"));
    private final ComboBox<FilterValue> item = new ComboBox<>(Words.say("task.budget"));
    private final Checkbox reviewed = new Checkbox(Words.say("today.reviewed"));

    EditTogether(House house, List<TaskDetails> tasks) {
        this.house = house;
        this.tasks = tasks;
        this.dialog = new FormDialog(Together.say("together.edit.tasks", tasks), Words.say("save"));
        choice(status, "task.status", TaskStatus.values());
        choice(priority, "task.priority", Priority.values());
        day(startsOn, noStart);
        day(deadline, noDeadline);
        List<PersonName> named =
                tasks.stream().flatMap(task -> task.assignees().stream()).toList();
        assignees.setItems(new Known(house).colleagues(named));
        assignees.setItemLabelGenerator(PersonName::name);
        assignees.setPlaceholder(Words.say("together.edit.keep"));
        assignees.setHelperText(Words.say("together.edit.assignees.help"));
        nobody.addValueChangeListener(event -> assignees.setEnabled(!event.getValue()));
        dialog.fields().name("status", status);
        offerItems();
        reviewed.setVisible(tasks.stream().anyMatch(TaskDetails::toReview));
        dialog.fields().name("deadline", deadline);
        dialog.body(status, priority, startsOn, noStart, deadline, noDeadline, assignees, nobody, item, reviewed);
        dialog.onSubmit(this::save);
    }

    private static void day(DatePicker field, Checkbox none) {
        Tongues.teach(field);
        field.setPlaceholder(Words.say("together.edit.keep"));
        none.addValueChangeListener(event -> field.setEnabled(!event.getValue()));
    }

    /** An item belongs to one project; tasks of several have none in common but that there is none. */
    private void offerItems() {
        List<ProjectId> projects = tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.projectId()))
                .distinct()
                .toList();
        boolean together = projects.size() == 1 && tasks.stream().noneMatch(task -> task.projectId() == null);
        item.setItems(new FilterValues(house, together ? projects.getFirst() : null).of(TaskParameters.BUDGET));
        item.setItemLabelGenerator(FilterValue::words);
        item.setPlaceholder(Words.say("together.edit.keep"));
        item.setClearButtonVisible(true);
        item.addClassName("wide");
        if (!together) {
            item.setHelperText(Words.say("together.edit.item.several"));
        } else if (tasks.stream().anyMatch(TaskDetails::toReview)) {
            item.setHelperText(Words.say("together.edit.item.help"));
        }
    }

    private static <E extends Enum<E>> void choice(Select<E> field, String label, E[] values) {
        field.setLabel(Words.say(label));
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? Words.say("together.edit.keep") : Words.say(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.say("together.edit.keep"));
    }

    void open() {
        dialog.open();
    }

    private TaskWish wish() {
        TaskWish wish = new TaskWish();
        if (status.getValue() != null) {
            wish.and(TaskField.STATUS, status.getValue());
        }
        if (priority.getValue() != null) {
            wish.and(TaskField.PRIORITY, priority.getValue());
        }
        day(wish, TaskField.STARTS_ON, startsOn, noStart);
        day(wish, TaskField.DEADLINE, deadline, noDeadline);
        if (nobody.getValue()) {
            wish.and(TaskField.ASSIGNEES, Set.of());
        } else if (!assignees.getValue().isEmpty()) {
            wish.and(
                    TaskField.ASSIGNEES,
                    assignees.getValue().stream().map(PersonName::id).collect(Collectors.toUnmodifiableSet()));
        }
        if (item.getValue() != null) {
            String value = item.getValue().value();
            wish.budgeted(value.equals(TaskParameters.NOBODY) ? null : new BudgetItemId(value));
        }
        if (reviewed.getValue()) {
            wish.reviewed();
        }
        return wish;
    }

    private static void day(TaskWish wish, TaskField which, DatePicker field, Checkbox none) {
        if (none.getValue()) {
            wish.and(which, null);
        } else if (field.getValue() != null) {
            wish.and(which, field.getValue());
        }
    }

    private void save() {
        TaskWish wish = wish();
        if (wish.isEmpty()) {
            throw new BadInput("status", BadInput.Code.REQUIRED);
        }
        List<TaskDetails> others =
                tasks.stream().filter(task -> !wish.holds(task)).toList();
        if (others.isEmpty()) {
            return;
        }
        try {
            List<TaskDetails> before = new TaskEditing(house).makeAll(others, wish);
            String done = Together.say("together.edit.tasks.done", others);
            if (wish.hasWayBack()) {
                Notice.undoable(done, () -> new TaskEditing(house).takeBack(before, wish));
            } else {
                Notice.done(done);
            }
        } catch (BadInput badInput) {
            blame(others, badInput);
        }
    }

    /** What one of them cannot be is said with its name, beside the field if it is the deadline. */
    private void blame(List<TaskDetails> others, BadInput badInput) {
        String words = Refusal.words(badInput);
        String about = TaskEditing.among(others, badInput.field())
                .map(task -> Words.say("refused.about", task.name(), words))
                .orElse(words);
        if (badInput.field().endsWith(".deadline")) {
            deadline.setErrorMessage(about);
            deadline.setInvalid(true);
            deadline.focus();
        } else {
            Notice.refused(about);
        }
        dialog.stay();
    }
}
