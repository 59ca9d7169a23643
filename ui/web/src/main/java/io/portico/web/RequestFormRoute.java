package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.RequestFormId;
import io.portico.web.agency.RequestFormPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalFormPage;
import jakarta.annotation.security.PermitAll;

/** A request form: to be made by the agency, to be filled in outside. */
@Route(value = "request-forms/:id", layout = Room.class)
@PermitAll
final class RequestFormRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final House house;

    RequestFormRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.choose(
                this,
                house,
                event,
                () -> id.equals(NEW)
                        ? RequestFormPage.ofNew(house)
                        : RequestFormPage.of(
                                house,
                                new RequestFormId(id),
                                event.getLocation().getQueryParameters()),
                _ -> new PortalFormPage(house, new RequestFormId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("form"), house.agency().name());
    }
}
