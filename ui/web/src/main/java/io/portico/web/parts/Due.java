package io.portico.web.parts;

import com.vaadin.flow.component.html.Span;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;

/** Until when a task is to be done, and in words when that has passed, for people outside. */
public final class Due extends Span {

    public Due(House house, LocalDate deadline, TaskStatus status) {
        boolean late = house.times().overdue(deadline, status);
        addClassNames("due", late ? "late" : "on-time");
        add(new Span(Words.say("task.due")), new Span(house.times().day(deadline)));
        if (late) {
            add(new Span(Words.say("task.overdue")));
        }
    }
}
