package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets those outside who are named on the budget see it, or none of them. Needs {@code access.grant}. */
public record SwitchBudgetClientAccess(
        @TargetAggregateIdentifier BudgetId budgetId, boolean on) implements BudgetCommand {
    public SwitchBudgetClientAccess {
        Check.present("budgetId", budgetId);
    }
}
