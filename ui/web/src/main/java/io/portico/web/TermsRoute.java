package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.Rejected;
import io.portico.web.entrance.AcceptingTerms;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** The agency's terms, for those they are for: to be accepted between sign-in and portal, and to be read again later. */
@Route("terms")
@PermitAll
final class TermsRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    TermsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex() || house.arrive().isEmpty()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        try {
            add(new AcceptingTerms(house));
        } catch (Rejected none) {
            event.forwardTo(HomeRoute.class);
        }
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("terms"), house.agency().name());
    }
}
