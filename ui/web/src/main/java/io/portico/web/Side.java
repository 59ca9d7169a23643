package io.portico.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.views.me.Me;
import io.portico.web.parts.Gone;
import io.portico.web.parts.House;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chooses what an address shows by the side the reader is on. What is not for their side is not there. */
final class Side {

    private Side() {}

    /** Shows the agency's page or the portal's. */
    static void choose(
            Div route,
            House house,
            BeforeEnterEvent event,
            Supplier<Component> agency,
            Function<Audience, Component> portal) {
        route.removeAll();
        if (house.atApex()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        Optional<Me> me = house.arrive();
        if (me.isEmpty()) {
            event.forwardTo(SignInRoute.class);
            return;
        }
        try {
            Optional<Audience> audience = me.get().kind().audience();
            route.add(audience.map(portal).orElseGet(agency));
        } catch (Rejected | BadInput gone) {
            Gone.show(route);
        }
    }

    /** Shows a page that only the agency has. */
    static void agencyOnly(Div route, House house, BeforeEnterEvent event, Supplier<Component> agency) {
        choose(route, house, event, agency, _ -> {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        });
    }
}
