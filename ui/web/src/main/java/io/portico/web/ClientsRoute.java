package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.Audience;
import io.portico.web.agency.GuestsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** All clients; the agency’s alone. */
@Route(value = "clients", layout = Room.class)
@PermitAll
final class ClientsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ClientsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {

        Side.agencyOnly(this, house, event, () -> new GuestsPage(house, Audience.CLIENT));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("clients"), house.agency().name());
    }
}
