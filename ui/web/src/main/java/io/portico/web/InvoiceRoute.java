package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.InvoiceId;
import io.portico.web.agency.InvoicePage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalInvoicePage;
import io.portico.web.portal.Unshared;
import jakarta.annotation.security.PermitAll;

/** An invoice, at the same address for both sides. */
@Route(value = "invoices/:id", layout = Room.class)
@PermitAll
final class InvoiceRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    InvoiceRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.choose(
                this,
                house,
                event,
                () -> new InvoicePage(house, new InvoiceId(id)),
                _ -> Unshared.or(house, "invoice", id, () -> new PortalInvoicePage(house, new InvoiceId(id))));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("invoice"), house.agency().name());
    }
}
