package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes an external user off a budget; nothing happens when they are not named on it. Needs {@code access.grant}. */
public record RevokeBudgetAccess(@TargetAggregateIdentifier BudgetId budgetId, UserId userId) implements BudgetCommand {
    public RevokeBudgetAccess {
        Check.present("budgetId", budgetId);
        Check.present("userId", userId);
    }
}
