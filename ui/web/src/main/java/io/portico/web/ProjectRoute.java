package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.portico.messages.ProjectId;
import io.portico.web.agency.ProjectPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalProjectPage;
import io.portico.web.portal.Unshared;
import jakarta.annotation.security.PermitAll;

/** A project, at the same address for both sides. */
@Route(value = "projects/:id", layout = Room.class)
@PermitAll
final class ProjectRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ProjectRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        QueryParameters asked = event.getLocation().getQueryParameters();
        Side.choose(
                this,
                house,
                event,
                () -> new ProjectPage(house, new ProjectId(id), asked),
                _ -> Unshared.or(house, "project", id, () -> new PortalProjectPage(house, new ProjectId(id), asked)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("project"), house.agency().name());
    }
}
