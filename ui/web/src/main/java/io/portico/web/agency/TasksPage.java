package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.Rejected;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** The tasks of all projects. */
public final class TasksPage extends Div {

    public TasksPage(House house, QueryParameters query) {
        if (!house.seesWork()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassNames("page", "tasks-page");
        add(new Head(Words.say("tasks")), new TaskDesk(house, TaskAddress.of(null, query)));
    }
}
