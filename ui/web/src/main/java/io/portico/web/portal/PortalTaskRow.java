package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.portal.PortalTaskLine;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Link;
import io.portico.web.parts.Times;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;

/** A task in a list of the portal; the whole of it leads to the task. */
final class PortalTaskRow extends ListItem {

    PortalTaskRow(PortalTaskLine task, Times times, boolean withProject) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        Div words = new Div(name);
        words.addClassName("row-words");
        String project = task.projectTitle();
        if (withProject && project != null) {
            Span where = new Span(project);
            where.addClassName("quiet");
            words.add(where);
        }
        Div marks = new Div();
        if (task.unread() > 0) {
            addClassName("unread");
            marks.add(UnreadMark.of(task.unread(), task.mentions()));
        }
        marks.add(Chip.of(task.status()));
        marks.addClassName("marks");
        if (task.priority() != Priority.NORMAL) {
            marks.add(Chip.of(task.priority()));
        }
        if (task.deadline() != null) {
            Span due = new Span(new Span(Words.say("task.due")), times.day(task.deadline()));
            boolean late = times.past(task.deadline()) && task.status() != TaskStatus.DONE;
            due.addClassNames("due", late ? "late" : "on-time");
            if (late) {
                due.add(new Span(Words.say("task.overdue")));
            }
            marks.add(due);
        }
        Link link = new Link(Link.to(task.id()), words, marks);
        link.addClassName("row-link");
        add(link);
        if (task.parentTaskId() != null) {
            addClassName("subtask");
        }
    }
}
