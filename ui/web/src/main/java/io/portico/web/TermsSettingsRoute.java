package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.TermsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** The terms that people outside accept. */
@Route(value = "settings/terms", layout = Room.class)
@PermitAll
final class TermsSettingsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    TermsSettingsRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(this, house, event, () -> new TermsPage(house));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("terms"), house.agency().name());
    }
}
