package io.portico.web.agency;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.Objects;

/** Editing what a task is called and what it is about. Somebody else's change meanwhile is not overwritten. */
final class TaskTextDialog {

    private final TaskDetails task;
    private final FormDialog dialog = new FormDialog(Words.say("task.editText"), Words.say("save"));
    private final TextField name = new TextField(Words.say("task.name"));
    private final TextArea description = new TextArea(Words.say("task.description"));

    /** @param task as the editor sees it when they begin */
    TaskTextDialog(House house, TaskDetails task) {
        this.task = task;
        name.setValue(task.name());
        name.setMaxLength(Check.MAX_TITLE);
        description.setHelperText(Words.say("markdown"));
        description.setMinHeight("200px");
        String text = task.description();
        description.setValue(text == null ? "" : text);
        dialog.fields().name("name", name);
        dialog.fields().name("description", description);
        dialog.body(name, description);
        dialog.onSubmit(() -> {
            TaskWish wish = wish();
            if (!wish.isEmpty() && !new TaskEditing(house).make(task, wish, _ -> dialog.close(), _ -> name.focus())) {
                dialog.stay();
            }
        });
    }

    /** Only what was changed: the other field may meanwhile be somebody else's. */
    private TaskWish wish() {
        TaskWish wish = new TaskWish();
        String called = Check.text("name", name.getValue(), Check.MAX_TITLE);
        if (!called.equals(task.name())) {
            wish.and(TaskField.NAME, called);
        }
        String about = Check.optionalText("description", description.getValue(), Check.MAX_TEXT);
        if (!Objects.equals(about, task.description())) {
            wish.and(TaskField.DESCRIPTION, about);
        }
        return wish;
    }

    void open() {
        dialog.open();
    }
}
