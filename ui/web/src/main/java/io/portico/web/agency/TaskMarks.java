package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Words;
import java.time.temporal.ChronoUnit;

/** What a task shows of itself wherever it is listed. */
final class TaskMarks {

    private TaskMarks() {}

    /** Until when, and whether that has passed; nothing without a deadline. */
    static Component deadline(House house, TaskDetails task) {
        if (task.deadline() == null) {
            return new Span();
        }
        Span due = new Span(house.times().day(task.deadline()));
        if (isOverdue(house, task)) {
            Span said = new Span(Words.say("task.overdue"));
            said.addClassName("hidden");
            due.add(said);
            due.addClassName("late");
        }
        return due;
    }

    static boolean isOverdue(House house, TaskDetails task) {
        return house.times().past(task.deadline()) && task.status() != TaskStatus.DONE;
    }

    static Component people(TaskDetails task) {
        Div faces = new Div();
        faces.addClassName("faces");
        task.assignees().forEach(person -> faces.add(PersonBadge.face(person.name(), person.kind())));
        return faces;
    }

    /** How many of its subtasks are done. */
    static Component subtasks(TaskDetails task) {
        boolean all = task.subtasks() == task.subtasksDone();
        return Chip.of(
                all ? Glyph.DONE : Glyph.TO_DO,
                Words.say("task.subtasks.done", task.subtasksDone(), task.subtasks()),
                all ? Chip.Tone.GOOD : Chip.Tone.PLAIN);
    }

    /** How many days it takes, both ends counted; empty unless it has both. */
    static String duration(TaskDetails task) {
        return task.startsOn() == null || task.deadline() == null
                ? ""
                : Words.say("task.duration", ChronoUnit.DAYS.between(task.startsOn(), task.deadline()) + 1);
    }
}
