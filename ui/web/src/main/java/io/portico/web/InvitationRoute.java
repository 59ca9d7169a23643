package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.web.entrance.Accepting;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Clock;

/** Where the link of an invitation leads. It stands alone, also for those who are signed in as somebody else. */
@Route("invitations/:token")
@AnonymousAllowed
final class InvitationRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final InvitationLinks links;
    private final Passwords passwords;
    private final Clock clock;

    InvitationRoute(House house, InvitationLinks links, Passwords passwords, Clock clock) {
        this.house = house;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        String token = event.getRouteParameters().get("token").orElse("");
        add(new Accepting(house, links, passwords, clock, token));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("invitation"), house.agency().name());
    }
}
