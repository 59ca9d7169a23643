package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.BillingPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalBillingPage;
import jakarta.annotation.security.PermitAll;

/** Invoices, at the same address for both sides. */
@Route(value = "billing", layout = Room.class)
@PermitAll
final class BillingRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    BillingRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.choose(this, house, event, () -> new BillingPage(house), _ -> new PortalBillingPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("billing"), house.agency().name());
    }
}
