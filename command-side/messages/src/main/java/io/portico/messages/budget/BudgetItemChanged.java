package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import io.portico.messages.StoredAs;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * All that an item of a budget says from now on, whichever part of it was changed.
 *
 * @param amount what the client is to pay for it
 * @param cost what it costs the agency, which nobody outside ever sees (access.md, rule 8)
 */
@StoredAs("budget-item-changed")
@Revision("1")
public record BudgetItemChanged(
        BudgetId budgetId,
        BudgetItemId itemId,
        @SealedBy("budgetId") Confidential name,
        Money amount,
        @Nullable Money cost)
        implements BudgetEvent {}
