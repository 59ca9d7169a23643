package io.portico.web.agency;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.TaskDescriptionChange;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Editing what a task is called and what it is about. Somebody else's change meanwhile is not overwritten. */
final class TaskTextDialog {

    private final FormDialog dialog = new FormDialog(Words.say("task.editText"), Words.say("save"));

    TaskTextDialog(House house, TaskDetails task) {
        TextField name = new TextField(Words.say("task.name"));
        name.setValue(task.name());
        name.setMaxLength(Check.MAX_TITLE);
        TextArea description = new TextArea(Words.say("task.description"));
        description.setHelperText(Words.say("markdown"));
        description.setMinHeight("200px");
        String text = task.description();
        description.setValue(text == null ? "" : text);
        dialog.fields().name("name", name);
        dialog.fields().name("description", description);
        dialog.body(name, description);
        dialog.onSubmit(() -> {
            Check.text("name", name.getValue(), Check.MAX_TITLE);
            house.send(new EditTask(
                    task.id(),
                    task.version(),
                    Confidential.of(name.getValue()),
                    new TaskDescriptionChange(
                            task.id(), description.isEmpty() ? null : Confidential.of(description.getValue())),
                    null,
                    null,
                    null,
                    null,
                    null));
        });
    }

    void open() {
        dialog.open();
    }
}
