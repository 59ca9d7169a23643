package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.ReviewId;
import io.portico.web.agency.ReviewPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** One review of access; the agency’s alone. */
@Route(value = "access/reviews/:id", layout = Room.class)
@PermitAll
final class ReviewRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    ReviewRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(this, house, event, () -> new ReviewPage(house, new ReviewId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("review"), house.agency().name());
    }
}
