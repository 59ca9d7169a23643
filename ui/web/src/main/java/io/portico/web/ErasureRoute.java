package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.UserId;
import io.portico.web.agency.ErasurePage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** What became of somebody who was erased; the agency's alone. */
@Route(value = "people/:id/erasure", layout = Room.class)
@PermitAll
final class ErasureRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ErasureRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(this, house, event, () -> new ErasurePage(house, new UserId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("erasure"), house.agency().name());
    }
}
