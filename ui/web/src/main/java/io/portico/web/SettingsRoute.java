package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.web.agency.SettingsPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** What holds for the whole agency. */
@Route(value = "settings", layout = Room.class)
@PermitAll
final class SettingsRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final ProgramSecrets secrets;

    SettingsRoute(House house, ProgramSecrets secrets) {
        this.house = house;
        this.secrets = secrets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(this, house, event, () -> new SettingsPage(house, secrets));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("settings"), house.agency().name());
    }
}
