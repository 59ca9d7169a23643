package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.Priority;
import io.portico.views.portal.PortalTaskLine;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Due;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LinkRow;
import io.portico.web.parts.Rows;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;
import java.util.List;

/** A task in a list of the portal; the whole of it leads to the task. */
final class PortalTaskRow extends LinkRow {

    /** What goes without saying where the row stands. */
    enum Within {
        ANY_PROJECT,
        PROJECT,
        /** Behind what it is part of, and set in from it. */
        PARENT
    }

    /** Tasks of whatever project. */
    static Rows<PortalTaskLine, PortalTaskRow> ofAnyProject(House house) {
        return new Rows<>(
                house,
                PortalTaskLine::id,
                PortalTaskRow::new,
                (row, task) -> row.show(house, task, Within.ANY_PROJECT));
    }

    void show(House house, PortalTaskLine task, Within within) {
        Span name = new Span(task.name());
        name.addClassName("row-title");
        Div words = new Div(name);
        words.addClassName("row-words");
        if (task.parentName() != null) {
            Span whole = quiet(Words.say("portal.partOf", task.parentName()));
            whole.setClassName("hidden", within == Within.PARENT);
            words.add(whole);
        }
        if (within == Within.ANY_PROJECT && task.projectTitle() != null) {
            words.add(quiet(task.projectTitle()));
        }
        show(Link.to(task.id()), List.of(words, marks(house, task)));
        setClassName("subtask", within == Within.PARENT);
        setClassName("unread", task.unread() > 0);
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private static Div marks(House house, PortalTaskLine task) {
        Div marks = new Div();
        marks.addClassName("marks");
        if (task.unread() > 0) {
            marks.add(UnreadMark.of(task.unread(), task.mentions()));
        }
        marks.add(Chip.of(task.status()));
        if (task.priority() != Priority.NORMAL) {
            marks.add(Chip.of(task.priority()));
        }
        if (task.deadline() != null) {
            marks.add(new Due(house, task.deadline(), task.status()));
        }
        return marks;
    }
}
