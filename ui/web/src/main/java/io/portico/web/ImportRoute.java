package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.ImportId;
import io.portico.web.agency.ImportPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** One import from another tool; the agency’s alone. */
@Route(value = "imports/:id", layout = Room.class)
@PermitAll
final class ImportRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ImportRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(this, house, event, () -> new ImportPage(house, new ImportId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("imports"), house.agency().name());
    }
}
