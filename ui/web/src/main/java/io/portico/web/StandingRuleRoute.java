package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.StandingRuleId;
import io.portico.web.agency.NewStandingRulePage;
import io.portico.web.agency.StandingRulePage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import jakarta.annotation.security.PermitAll;

/** One standing rule, or a new one; the agency’s alone. */
@Route(value = "access/rules/:id", layout = Room.class)
@PermitAll
final class StandingRuleRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final House house;

    StandingRuleRoute(House house) {
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
                        ? new NewStandingRulePage(house)
                        : new StandingRulePage(house, new StandingRuleId(id)));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("rule"), house.agency().name());
    }
}
