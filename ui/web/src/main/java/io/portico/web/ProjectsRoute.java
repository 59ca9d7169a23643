package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.ProjectsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalProjectsPage;
import jakarta.annotation.security.PermitAll;

/** All projects, for whichever side asks. */
@Route(value = "projects", layout = Room.class)
@PermitAll
final class ProjectsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ProjectsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        Side.choose(this, house, event, () -> new ProjectsPage(house, asked), _ -> new PortalProjectsPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("projects"), house.agency().name());
    }
}
