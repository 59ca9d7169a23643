package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.DocumentId;
import io.portico.web.agency.DocumentPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalDocumentPage;
import io.portico.web.portal.Unshared;
import jakarta.annotation.security.PermitAll;

/** A document, at the same address for both sides. */
@Route(value = "documents/:id", layout = Room.class)
@PermitAll
final class DocumentRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    DocumentRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.choose(
                this,
                house,
                event,
                () -> new DocumentPage(house, new DocumentId(id)),
                _ -> Unshared.or(house, "document", id, () -> new PortalDocumentPage(house, new DocumentId(id))));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("document"), house.agency().name());
    }
}
