package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adding a task, on its own or below another; in a project that is given or, from elsewhere, chosen. */
final class TaskDialog {

    private final House house;
    private final @Nullable ProjectId project;
    private final ComboBox<ProjectDetails> projects = new ComboBox<>(Words.say("task.project"));
    private final @Nullable TaskId parent;
    private final TaskId id = TaskId.random();
    private final FormDialog dialog;
    private final NewTaskReaders readers;
    private final TextField name = new TextField(Words.say("task.name"));
    private final TextArea description = new TextArea(Words.say("task.description"));
    private final Select<TaskStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final DatePicker startsOn = new DatePicker(Words.say("task.startsOn"));
    private final DatePicker deadline = new DatePicker(Words.say("task.deadline"));
    private final MultiSelectComboBox<PersonName> assignees =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("task.assignees")));

    private final ComboBox<BudgetItemLine> item = new ComboBox<>(Words.say("task.budget"));

    TaskDialog(House house, @Nullable ProjectId project, @Nullable TaskId parent) {
        this.house = house;
        this.project = project;
        this.parent = parent;
        this.dialog = new FormDialog(Words.say(parent == null ? "tasks.add" : "task.addSubtask"), Words.say("create"));
        this.readers = new NewTaskReaders(house, project, parent);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Check.MAX_TITLE);
        description.setMinHeight("112px");
        status.setLabel(Words.say("task.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(Words::say);
        status.setValue(TaskStatus.TO_DO);
        priority.setLabel(Words.say("task.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(Words::say);
        priority.setValue(Priority.NORMAL);
        Tongues.teach(startsOn);
        Tongues.teach(deadline);
        assignees.setItems(new Known(house).colleagues(List.of()));
        assignees.setItemLabelGenerator(PersonName::name);
        item.setItemLabelGenerator(BudgetItemLine::name);
        item.setPlaceholder(Words.say("task.notBudgeted"));
        item.setClearButtonVisible(true);
        offerItems(project);
        dialog.fields().name("name", name);
        dialog.fields().name("projectId", projects);
        dialog.fields().name("description", description);
        dialog.fields().name("deadline", deadline);
        dialog.body(name);
        if (project == null) {
            projects.setItems(new Known(house).projects());
            projects.setItemLabelGenerator(ProjectDetails::title);
            projects.setRequiredIndicatorVisible(true);
            projects.addValueChangeListener(event -> {
                ProjectId chosen =
                        event.getValue() == null ? null : event.getValue().id();
                readers.in(chosen);
                offerItems(chosen);
            });
            dialog.body(projects);
        }
        dialog.body(description, status, priority, startsOn, deadline, assignees, item, readers);
        dialog.onSubmit(this::add);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    /** Only the items of the task's own project, and nothing to choose where there is none. */
    private void offerItems(@Nullable ProjectId where) {
        List<BudgetItemLine> items = where == null ? List.of() : new Known(house).budgetItems(where);
        item.setItems(items);
        item.setVisible(!items.isEmpty());
    }

    private void add() {
        Set<UserId> assigneeIds =
                assignees.getValue().stream().map(PersonName::id).collect(Collectors.toSet());
        house.send(new AddTask(
                id,
                chosenProject(),
                parent,
                Confidential.of(name.getValue()),
                description.isEmpty() ? null : Confidential.of(description.getValue()),
                status.getValue(),
                priority.getValue(),
                startsOn.getValue(),
                deadline.getValue(),
                assigneeIds,
                item.getValue() == null ? null : item.getValue().id()));
        UI.getCurrent().navigate(Link.to(id));
    }

    private ProjectId chosenProject() {
        if (project != null) {
            return project;
        }
        if (projects.getValue() == null) {
            throw new BadInput("projectId", BadInput.Code.REQUIRED);
        }
        return projects.getValue().id();
    }
}
