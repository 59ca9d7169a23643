package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.PermissionSetId;
import io.portico.web.agency.NewPermissionSetPage;
import io.portico.web.agency.PermissionSetPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** One permission set, or a new one; the agency’s alone. */
@Route(value = "settings/permission-sets/:id", layout = Room.class)
@PermitAll
final class PermissionSetRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final House house;

    PermissionSetRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.agencyOnly(
                this,
                house,
                event,
                () -> id.equals(NEW)
                        ? new NewPermissionSetPage(house)
                        : new PermissionSetPage(house, new PermissionSetId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("permissionSet"), house.agency().name());
    }
}
