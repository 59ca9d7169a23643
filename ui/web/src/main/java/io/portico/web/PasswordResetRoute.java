package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.web.entrance.Resetting;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Where the link for a new password leads. It stands alone, also for those who are signed in as somebody else. */
@Route("password-resets/:token")
@AnonymousAllowed
final class PasswordResetRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final AccountDesk desk;

    PasswordResetRoute(House house, AccountDesk desk) {
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
        add(new Resetting(house, desk, event.getRouteParameters().get("token").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("reset"), house.agency().name());
    }
}
