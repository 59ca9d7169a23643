package io.portico.messages.budget;

import io.portico.messages.AccessEvent;
import io.portico.messages.BudgetId;

/** What happens to a budget. */
public sealed interface BudgetEvent extends AccessEvent
        permits BudgetAdded,
                BudgetRenamed,
                BudgetRemoved,
                BudgetItemAdded,
                BudgetItemChanged,
                BudgetItemRemoved,
                BudgetItemUsed,
                BudgetClientAccessSwitched,
                BudgetAccessGranted,
                BudgetAccessRevoked {
    BudgetId budgetId();
}
