package io.portico.web.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalProject;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import org.jspecify.annotations.Nullable;

/** A task from the portal; it goes to the agency for review. */
final class CreateTaskDialog {

    private final House house;
    private final FormDialog dialog = new FormDialog(Words.say("portal.createTask"), Words.say("create"));
    private final TextField name = new TextField(Words.say("task.name"));
    private final ComboBox<PortalFormPlace> project;
    private final TextArea description = new TextArea(Words.say("task.description"));
    private final Select<TaskStatus> status = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final DatePicker deadline = new DatePicker(Words.say("task.deadline"));

    private final Paragraph readers = new Paragraph();

    /** Where the task goes when none is chosen; null where there is none. */
    private final @Nullable PortalFormPlace usual;

    /** The id is the form's: sending twice makes one task. */
    private final TaskId id = TaskId.random();

    CreateTaskDialog(House house, @Nullable ProjectId chosen) {
        this.house = house;
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Check.MAX_TITLE);
        project = ProjectChoice.field(house, PortalProject::mayCreateTasks);
        usual = house.ask(new FindPortalHome()).usualPlace();
        project.setVisible(usual != null);
        if (usual != null) {
            project.setHelperText(Words.say("portal.createTask.usual", usual.title()));
        }
        project.addValueChangeListener(_ -> sayReaders());
        readers.addClassNames("quiet", "wide");
        readers.getElement().setAttribute("aria-live", "polite");
        sayReaders();
        if (chosen != null) {
            project.setValue(ProjectChoice.of(house, chosen));
        }
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

    /** In the project one is looking at, if there is one in which the reader may create tasks. */
    static void openHere(House house) {
        new CreateTaskDialog(house, projectHere(house)).open();
    }

    private static @Nullable ProjectId projectHere(House house) {
        String[] path = UI.getCurrent().getActiveViewLocation().getPath().split("/");
        if (path.length < 2 || !path[0].equals("projects")) {
            return null;
        }
        try {
            PortalProject here = house.ask(new FindPortalProject(new ProjectId(path[1])));
            return here.mayCreateTasks() ? here.id() : null;
        } catch (Rejected | BadInput nothingHere) {
            // A page that says so has no project; one is chosen in the form.
            return null;
        }
    }

    void open() {
        dialog.open();
        name.focus();
    }

    /** Who has a task of one's own is oneself and the agency, and whoever is inside its project. */
    private void sayReaders() {
        PortalFormPlace place = project.isEmpty() ? usual : project.getValue();
        String us = house.agency().name();
        readers.setText(
                place == null
                        ? Words.say("portal.form.readers", us)
                        : Words.say("portal.form.readersIn", us, place.title()));
    }

    private void create() {
        PortalFormPlace chosen = project.getValue();
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
