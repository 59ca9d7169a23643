package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.AccessPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** Who could see what, when and why. */
@Route(value = "access", layout = Room.class)
@PermitAll
final class AccessRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    AccessRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(
                this,
                house,
                event,
                () -> new AccessPage(house, event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("access"), house.agency().name());
    }
}
