package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.TasksPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalTasksPage;
import jakarta.annotation.security.PermitAll;

/** The tasks of all projects; what is asked of them stands in the address. */
@Route(value = "tasks", layout = Room.class)
@PermitAll
final class TasksRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    TasksRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Side.choose(this, house, event, () -> new TasksPage(house, asked), _ -> new PortalTasksPage(house, asked));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("tasks"), house.agency().name());
    }
}
