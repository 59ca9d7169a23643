package io.portico.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.portico.messages.BudgetId;
import io.portico.web.agency.BudgetPage;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import io.portico.web.portal.PortalBudgetPage;
import io.portico.web.portal.Unshared;
import jakarta.annotation.security.PermitAll;

/** A budget, at the same address for both sides. */
@Route(value = "budgets/:id", layout = Room.class)
@PermitAll
final class BudgetRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final House house;

    BudgetRoute(House house) {
        this.house = house;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Side.choose(
                this,
                house,
                event,
                () -> new BudgetPage(house, new BudgetId(id)),
                _ -> Unshared.or(house, "budget", id, () -> new PortalBudgetPage(house, new BudgetId(id))));
    }

    @Override
    public String getPageTitle() {
        return Words.say("title", Words.say("budget"), house.agency().name());
    }
}
