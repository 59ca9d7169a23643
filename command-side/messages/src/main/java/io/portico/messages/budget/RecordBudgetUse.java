package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says how much of an item is used up, in place of what was said before. Needs {@code work.edit}. */
public record RecordBudgetUse(@TargetAggregateIdentifier BudgetId budgetId, BudgetItemId itemId, Money used)
        implements BudgetCommand {
    public RecordBudgetUse {
        Check.present("budgetId", budgetId);
        Check.present("itemId", itemId);
        used = Check.money("used", used, 0);
    }
}
