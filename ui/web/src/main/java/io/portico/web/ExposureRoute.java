package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.PostId;
import io.portico.web.agency.ExposurePage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** Where one reply went; the agency’s alone. */
@Route(value = "posts/:id/exposure", layout = Room.class)
@PermitAll
final class ExposureRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ExposureRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(this, house, event, () -> new ExposurePage(house, new PostId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("exposure"), house.agency().name());
    }
}
