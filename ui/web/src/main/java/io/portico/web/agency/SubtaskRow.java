package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Link;
import io.portico.web.parts.Words;

/** A subtask with its tick; the row stays when the task changes, so that whoever ticks goes on from there. */
final class SubtaskRow extends ListItem {

    /** Makes a subtask done or not. */
    interface Ticking {
        /** Returns whether it is so now, or somebody has been asked. */
        boolean make(TaskDetails task, TaskStatus to, SubtaskRow row);
    }

    private final Checkbox done = new Checkbox();
    private final Link name;
    private TaskDetails task;

    SubtaskRow(TaskDetails task, boolean mayEdit, Ticking ticking) {
        this.task = task;
        name = new Link(Link.to(task.id()), task.name());
        done.setReadOnly(!mayEdit);
        done.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && !ticking.make(this.task, event.getValue() ? TaskStatus.DONE : TaskStatus.TO_DO, this)) {
                show(this.task);
            }
        });
        add(done, name);
        show(task);
    }

    TaskDetails task() {
        return task;
    }

    void show(TaskDetails now) {
        task = now;
        boolean isDone = now.status() == TaskStatus.DONE;
        done.setValue(isDone);
        done.setAriaLabel(Words.say("task.subtask.done", now.name()));
        name.setText(now.name());
        name.setClassName("done", isDone);
        getChildren().filter(part -> part != done && part != name).toList().forEach(this::remove);
        if (now.status() == TaskStatus.IN_PROGRESS || now.status() == TaskStatus.IN_REVIEW) {
            add(Chip.of(now.status()));
        }
        TaskMarks.unread(now).ifPresent(this::add);
        add(TaskMarks.people(now));
    }
}
