package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.web.entrance.ConfirmingAddress;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Where the link leads that confirms an address. It stands alone, also for those who are signed in as somebody else. */
@Route("email-changes/:token")
@AnonymousAllowed
final class EmailChangeRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final AccountDesk desk;

    EmailChangeRoute(House house, AccountDesk desk) {
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
        add(new ConfirmingAddress(
                house, desk, event.getRouteParameters().get("token").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("address"), house.agency().name());
    }
}
