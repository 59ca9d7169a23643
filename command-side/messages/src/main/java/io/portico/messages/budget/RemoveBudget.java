package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Removes a budget with all its items, unless an invoice that stands names one of them. Their tasks are in the project's
 * <i>Not budgeted</i> then, and nobody outside sees the budget any more. Needs {@code work.edit}.
 */
public record RemoveBudget(@TargetAggregateIdentifier BudgetId budgetId) implements BudgetCommand {
    public RemoveBudget {
        Check.present("budgetId", budgetId);
    }
}
