package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.HistoryExportsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** The access history taken along as files; the agency’s alone. */
@Route(value = "access/exports", layout = Room.class)
@PermitAll
final class HistoryExportsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    HistoryExportsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(this, house, event, () -> new HistoryExportsPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("exports"), house.agency().name());
    }
}
