package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.TaskId;
import io.portico.web.agency.TaskPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalTaskPage;
import io.portico.web.portal.Unshared;
import jakarta.annotation.security.PermitAll;

/** A task, at the same address for both sides. */
@Route(value = "tasks/:id", layout = Room.class)
@PermitAll
final class TaskRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    TaskRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.choose(
                this,
                house,
                event,
                () -> new TaskPage(house, new TaskId(id), event.getLocation().getQueryParameters()),
                audience -> Unshared.or(
                        house,
                        "task",
                        id,
                        () -> new PortalTaskPage(
                                house,
                                new TaskId(id),
                                audience,
                                Spot.of(event.getLocation().getQueryParameters()))));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("task"), house.agency().name());
    }
}
