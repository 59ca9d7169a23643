package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.web.agency.GuestPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** A partner; the agency’s alone. */
@Route(value = "partners/:id", layout = Room.class)
@PermitAll
final class PartnerRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final DashboardDesk dashboards;

    PartnerRoute(House house, DashboardDesk dashboards) {
        this.house = house;
        this.dashboards = dashboards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(this, house, event, () -> new GuestPage(house, dashboards, Audience.PARTNER, new UserId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("partner"), house.agency().name());
    }
}
