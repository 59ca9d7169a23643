package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.UnshareTask;
import io.portico.views.PersonName;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a task carries besides its texts. Each field is saved as soon as it is changed. */
final class TaskFields extends Div {

    private final House house;
    private final TaskDetails task;
    private TaskDetails seen;
    private final Optional<ProjectDetails> project;
    private final boolean mayGrant;
    private final List<PersonName> people;
    private final Select<TaskStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final DatePicker startsOn = new DatePicker(Words.say("task.startsOn"));
    private final DatePicker deadline = new DatePicker(Words.say("task.deadline"));
    private final MultiSelectComboBox<PersonName> assignees =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("task.assignees")));
    private final TaskParent parent;
    private final TaskBudget budget;
    private final Div outside = new Div();
    private final Fields fields = new Fields();

    TaskFields(House house, TaskDetails task, Optional<ProjectDetails> project) {
        this.house = house;
        this.task = task;
        this.seen = task;
        this.project = project;
        this.mayGrant = house.may(Permission.ACCESS_GRANT);
        this.people = new ArrayList<>(new Known(house).colleagues(task.assignees()));
        this.parent = new TaskParent(house, task);
        this.budget = new TaskBudget(house, task);
        addClassName("task-fields");
        offer();
        boolean mayEdit = house.may(Permission.WORK_EDIT);
        status.setReadOnly(!mayEdit);
        priority.setReadOnly(!mayEdit);
        startsOn.setReadOnly(!mayEdit);
        deadline.setReadOnly(!mayEdit);
        assignees.setReadOnly(!mayEdit);
        Div who = new Div(assignees);
        who.addClassName("who");
        if (mayGrant && task.projectId() != null) {
            who.add(plus());
        }
        Div pairs = new Div(status, priority, startsOn, deadline);
        pairs.addClassName("pairs");
        add(pairs, who, parent, budget, outside);
        OutsideSeers.of(house, "task", task.id()).ifPresent(this::add);
        show(task);
        save();
    }

    private void offer() {
        status.setLabel(Words.say("task.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(Words::say);
        priority.setLabel(Words.say("task.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(Words::say);
        Tongues.teach(startsOn);
        Tongues.teach(deadline);
        assignees.setItems(List.copyOf(people));
        assignees.setItemLabelGenerator(PersonName::name);
        fields.name("deadline", deadline);
    }

    private Button plus() {
        Button plus = new Button(Glyph.PLUS.draw());
        plus.setAriaLabel(Words.say("give.toOutside"));
        plus.setTooltipText(Words.say("give.toOutside"));
        plus.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        plus.addClickListener(_ -> give(Audience.CLIENT));
        return plus;
    }

    private void give(Audience first) {
        GiveAccess.to(house, task.id(), task.name(), project.map(ProjectDetails::brandId), first)
                .open();
    }

    /** Whoever was assigned elsewhere since is among those who can be, or the next change would take them away unseen. */
    private void offer(List<PersonName> assigned) {
        List<PersonName> others =
                assigned.stream().filter(one -> !people.contains(one)).toList();
        if (!others.isEmpty()) {
            Set<UserId> known = others.stream().map(PersonName::id).collect(Collectors.toSet());
            people.removeIf(one -> known.contains(one.id()));
            people.addAll(others);
            assignees.setItems(List.copyOf(people));
        }
    }

    /** Shows what is true now; this is not the reader's doing and saves nothing. */
    void show(TaskDetails now) {
        seen = now;
        status.setValue(now.status());
        priority.setValue(now.priority());
        startsOn.setValue(now.startsOn());
        deadline.setValue(now.deadline());
        offer(now.assignees());
        assignees.setValue(people.stream()
                .filter(one -> now.assigneeIds().contains(one.id()))
                .collect(Collectors.toSet()));
        parent.show(now);
        budget.show(now);
        deadline.setHelperText(
                TaskMarks.planned(now).isOverdue(house) ? Words.say("task.overdue") : TaskMarks.duration(now));
        outside.removeAll();
        for (Audience audience : Audience.values()) {
            outside.add(new Named(
                    house,
                    audience,
                    now.shares(),
                    mayGrant && now.projectId() != null,
                    () -> give(audience),
                    line -> Plans.unshare(now.id(), line.person().id()),
                    line -> house.send(new UnshareTask(now.id(), line.person().id())),
                    line -> house.send(new ShareTask(
                            now.id(), line.person().id(), Named.reason(line), line.endsAt(), line.history()))));
        }
    }

    private void save() {
        saving(status, TaskField.STATUS, value -> value);
        saving(priority, TaskField.PRIORITY, value -> value);
        saving(startsOn, TaskField.STARTS_ON, value -> value);
        saving(deadline, TaskField.DEADLINE, value -> value);
        saving(assignees, TaskField.ASSIGNEES, people -> people.stream()
                .map(PersonName::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What the reader changes is saved at once, as a change of what they saw. */
    private <F extends Component & HasValue<?, V>, V> void saving(
            F field, TaskField which, Function<V, @Nullable Object> reading) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                TaskWish wish = TaskWish.of(which, event.getValue() == null ? null : reading.apply(event.getValue()));
                boolean done = fields.attempt(() -> new TaskEditing(house).make(seen, wish, this::show));
                boolean saysSo = field instanceof HasValidation said && said.isInvalid();
                if (!done && !saysSo) {
                    // What was refused must not look as if it were saved.
                    show(seen);
                }
            }
        });
    }
}
