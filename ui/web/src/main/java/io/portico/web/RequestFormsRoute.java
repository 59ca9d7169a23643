package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.RequestFormsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalFormsPage;
import jakarta.annotation.security.PermitAll;

/** All request forms: the agency's own, or those that somebody outside may fill in. */
@Route(value = "request-forms", layout = Room.class)
@PermitAll
final class RequestFormsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    RequestFormsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.choose(this, house, event, () -> new RequestFormsPage(house), _ -> new PortalFormsPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("forms"), house.agency().name());
    }
}
