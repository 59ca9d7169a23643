package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.portico.web.agency.DisclosuresPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** What was shown, handed out and sent to people outside; the agency’s alone. */
@Route(value = "access/disclosures", layout = Room.class)
@PermitAll
final class DisclosuresRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    DisclosuresRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        boolean auditors = asked.getSingleParameter(DisclosuresPage.AUDITORS).isPresent();
        String about = asked.getSingleParameter(DisclosuresPage.PERSON)
                .map(id -> "user:" + id)
                .or(() -> asked.getSingleParameter(DisclosuresPage.THING))
                .filter(named -> named.matches("[a-z]{1,20}:[A-Za-z0-9][A-Za-z0-9_-]{0,63}"))
                .orElse("");
        Side.agencyOnly(this, house, event, () -> new DisclosuresPage(house, auditors, about));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("disclosures"), house.agency().name());
    }
}
