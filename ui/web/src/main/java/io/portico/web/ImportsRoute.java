package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.ImportsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** Imports from other tools; the agency’s alone. */
@Route(value = "imports", layout = Room.class)
@PermitAll
final class ImportsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ImportsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(this, house, event, () -> new ImportsPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("imports"), house.agency().name());
    }
}
