package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.web.entrance.Dashboard;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Where the links lead that people without an account get. It stands alone, whoever else may be signed in. */
@Route("d/:token")
@AnonymousAllowed
final class DashboardRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final DashboardDesk desk;

    DashboardRoute(House house, DashboardDesk desk) {
        this.house = house;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        add(new Dashboard(house, desk, event.getRouteParameters().get("token").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("dashboard"), house.agency().name());
    }
}
