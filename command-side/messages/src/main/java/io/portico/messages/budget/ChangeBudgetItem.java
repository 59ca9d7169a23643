package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.Money;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes an item of a budget; what is null stays as it is, and so does the currency. Invoices go on saying what they
 * said. Needs {@code work.edit}, and to say what it costs the agency also {@code costs.view}.
 */
public record ChangeBudgetItem(
        @TargetAggregateIdentifier BudgetId budgetId,
        BudgetItemId itemId,
        @SealedBy("budgetId") @Nullable Confidential name,
        @Nullable Money amount,
        @Nullable Change<Money> cost)
        implements BudgetCommand {
    public ChangeBudgetItem {
        Check.present("budgetId", budgetId);
        Check.present("itemId", itemId);
        name = Check.optionalText("name", name, Check.MAX_TITLE);
        amount = amount == null ? null : Check.money("amount", amount, 0);
        cost = cost == null || cost.value() == null ? cost : Change.to(Check.money("cost", cost.value(), 0));
    }
}
