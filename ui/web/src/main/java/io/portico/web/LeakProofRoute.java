package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.LeakProofId;
import io.portico.web.agency.LeakProofPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** Whether a text of the agency's own went anywhere outside; the agency's alone. */
@Route(value = "access/proof", layout = Room.class)
@PermitAll
final class LeakProofRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    LeakProofRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String earlier = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LeakProofPage.RUN)
                .orElse(null);
        Side.agencyOnly(
                this, house, event, () -> new LeakProofPage(house, earlier == null ? null : new LeakProofId(earlier)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("proof"), house.agency().name());
    }
}
