package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Removes an item from a budget, unless an invoice that stands names it. Its tasks are in the project's <i>Not
 * budgeted</i> then. Needs {@code work.edit}.
 */
public record RemoveBudgetItem(@TargetAggregateIdentifier BudgetId budgetId, BudgetItemId itemId)
        implements BudgetCommand {
    public RemoveBudgetItem {
        Check.present("budgetId", budgetId);
        Check.present("itemId", itemId);
    }
}
