package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.web.agency.DataProtectionPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** Who was erased, and what must be kept; the agency's alone. */
@Route(value = "settings/data-protection", layout = Room.class)
@PermitAll
final class DataProtectionRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;
    private final AgencyArchives archives;

    DataProtectionRoute(House house, AgencyArchives archives) {
        this.house = house;
        this.archives = archives;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Side.agencyOnly(this, house, event, () -> new DataProtectionPage(house, archives));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("protection"), house.agency().name());
    }
}
