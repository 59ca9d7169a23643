package io.portico.web.portal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A task from the portal; it goes to the agency for review. */
final class CreateTaskDialog {

    private final House house;
    private final FormDialog dialog = new FormDialog(Words.say("portal.createTask"), Words.say("create"));
    private final TextField name = new TextField(Words.say("task.name"));
    private final ComboBox<PortalProject> project = new ComboBox<>(Words.say("task.project"));
    private final TextArea description = new TextArea(Words.say("task.description"));
    private final Select<TaskStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final DatePicker deadline = new DatePicker(Words.say("task.deadline"));

    private final Paragraph readers = new Paragraph();

    /** Where the task goes when none is chosen, if that can be told. */
    private final @Nullable PortalProject fallback;

    /** The id is the form's: sending twice makes one task. */
    private final TaskId id = TaskId.random();

    CreateTaskDialog(House house, @Nullable ProjectId chosen) {
        this.house = house;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Check.MAX_TITLE);
        PortalProjects known = house.ask(new FindPortalProjects(new PageRequest(PageRequest.MAX_LIMIT, null)));
        List<PortalProject> projects =
                known.items().stream().filter(PortalProject::mayCreateTasks).toList();
        // Of more than are known here, another might be the first by name.
        fallback = known.next() != null
                ? null
                : projects.stream()
                        .min(Comparator.comparing(
                                        (PortalProject one) -> one.title().toLowerCase(Locale.ROOT))
                                .thenComparing(one -> one.id().value()))
                        .orElse(null);
        if (!projects.isEmpty()) {
            project.setHelperText(
                    fallback == null
                            ? Words.say("portal.createTask.first")
                            : Words.say("portal.createTask.fallback", fallback.title()));
        }
        project.addValueChangeListener(_ -> sayReaders());
        readers.addClassNames("quiet", "wide");
        readers.getElement().setAttribute("aria-live", "polite");
        sayReaders();
        project.setItems(projects);
        project.setItemLabelGenerator(PortalProject::title);
        projects.stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(project::setValue);
        description.setMinHeight("112px");
        status.setLabel(Words.say("task.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(Words::say);
        status.setValue(TaskStatus.TO_DO);
        priority.setLabel(Words.say("task.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(Words::say);
        priority.setValue(Priority.NORMAL);
        Tongues.teach(deadline);
        dialog.fields().name("name", name);
        dialog.fields().name("projectId", project);
        dialog.fields().name("description", description);
        dialog.fields().name("deadline", deadline);
        dialog.body(name, project, description, status, priority, deadline, readers);
        dialog.onSubmit(this::create);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    /** Who has a task of one's own is oneself and the agency, and whoever is inside its project. */
    private void sayReaders() {
        PortalProject place = project.getValue() == null ? fallback : project.getValue();
        String us = house.agency().name();
        readers.setText(
                place != null
                        ? Words.say("portal.form.readersIn", us, place.title())
                        : project.getHelperText() == null
                                ? Words.say("portal.form.readers", us)
                                : Words.say("portal.createTask.readersFirst", us));
    }

    private void create() {
        PortalProject chosen = project.getValue();
        house.send(new CreatePortalTask(
                id,
                chosen == null ? null : chosen.id(),
                Confidential.of(name.getValue()),
                description.isEmpty() ? null : Confidential.of(description.getValue()),
                status.getValue(),
                priority.getValue(),
                deadline.getValue()));
        Notice.done(Words.say("portal.created", house.agency().name()));
        dialog.getUI().ifPresent(ui -> ui.navigate(Link.to(id)));
    }
}
