package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.AccessTimelinePage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** From when until when somebody could see something; the agency’s alone. */
@Route(value = AccessTimelinePage.ADDRESS, layout = Room.class)
@PermitAll
final class AccessTimelineRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    AccessTimelineRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(
                this,
                house,
                event,
                () -> new AccessTimelinePage(house, event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("spans"), house.agency().name());
    }
}
