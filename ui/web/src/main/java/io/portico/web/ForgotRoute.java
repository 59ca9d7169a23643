package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.web.entrance.Forgotten;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** Where one goes who forgot the password. */
@Route("forgot")
@AnonymousAllowed
final class ForgotRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final AccountDesk desk;

    ForgotRoute(House house, AccountDesk desk) {
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
        add(new Forgotten(house, desk));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("forgot"), house.agency().name());
    }
}
