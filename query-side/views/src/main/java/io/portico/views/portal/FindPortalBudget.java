package io.portico.views.portal;

import io.portico.messages.BudgetId;
import io.portico.views.Query;

/** A budget as a person outside sees it. */
public record FindPortalBudget(BudgetId budgetId) implements Query<PortalBudget> {
    @Override
    public Class<PortalBudget> answers() {
        return PortalBudget.class;
    }
}
