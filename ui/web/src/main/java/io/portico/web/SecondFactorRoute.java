package io.portico.web;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.portico.web.entrance.Entrance;
import io.portico.web.entrance.SecondFactorCard;
import io.portico.web.entrance.SecondStep;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** The second step of signing in. */
@Route("second-factor")
@AnonymousAllowed
final class SecondFactorRoute extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final Entrance entrance;
    private final SecondStep step;

    SecondFactorRoute(House house, Entrance entrance, SecondStep step) {
        this.house = house;
        this.entrance = entrance;
        this.step = step;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (house.atApex()) {
            event.forwardTo(HomeRoute.class);
            return;
        }
        boolean failed =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        add(new SecondFactorCard(house, entrance, step, failed));
    }

    @Override
    public String getPageTitle() {
        return house.atApex()
                ? "Portico"
                : Words.say("title", Words.say("second"), house.agency().name());
    }
}
