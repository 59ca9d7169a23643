package io.portico.messages.budget;

import io.portico.messages.BudgetId;

/** Commands to a budget. */
public sealed interface BudgetCommand
        permits AddBudget,
                RenameBudget,
                RemoveBudget,
                AddBudgetItem,
                ChangeBudgetItem,
                RemoveBudgetItem,
                RecordBudgetUse,
                SwitchBudgetClientAccess,
                GrantBudgetAccess,
                RevokeBudgetAccess {
    BudgetId budgetId();
}
