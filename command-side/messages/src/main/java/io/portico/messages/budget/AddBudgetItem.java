package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.Money;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds an item to a budget; all items of one budget are in one currency. Needs {@code work.edit}, and to say what it
 * costs the agency also {@code costs.view}.
 *
 * @param amount what the client is to pay for it
 * @param cost what it costs the agency; null when nobody says
 */
public record AddBudgetItem(
        @TargetAggregateIdentifier BudgetId budgetId,
        BudgetItemId itemId,
        @SealedBy("budgetId") Confidential name,
        Money amount,
        @Nullable Money cost)
        implements BudgetCommand {
    public AddBudgetItem {
        Check.present("budgetId", budgetId);
        Check.present("id", itemId);
        name = Check.text("name", name, Check.MAX_TITLE);
        amount = Check.money("amount", amount, 0);
        cost = cost == null ? null : Check.money("cost", cost, 0);
    }
}
