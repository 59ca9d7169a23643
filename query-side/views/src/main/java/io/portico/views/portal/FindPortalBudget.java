package io.portico.views.portal;

import io.portico.messages.BudgetId;

/** A budget as a person outside sees it. */
public record FindPortalBudget(BudgetId budgetId) implements PortalQuery<PortalBudget> {
    @Override
    public Class<PortalBudget> answers() {
        return PortalBudget.class;
    }

    @Override
    public Shown shows(PortalBudget answer) {
        return Shown.opened(answer.id(), answer.projectId());
    }
}
