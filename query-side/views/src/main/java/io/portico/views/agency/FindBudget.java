package io.portico.views.agency;

import io.portico.messages.BudgetId;
import io.portico.views.Query;

/** A budget as the agency sees it. */
public record FindBudget(BudgetId budgetId) implements Query<BudgetDetails> {
    @Override
    public Class<BudgetDetails> answers() {
        return BudgetDetails.class;
    }
}
