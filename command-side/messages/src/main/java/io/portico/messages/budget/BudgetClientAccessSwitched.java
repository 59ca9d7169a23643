package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Whether people outside who are named on the budget see it (access.md, rule 8). */
@StoredAs("budget-client-access-switched")
@Revision("1")
public record BudgetClientAccessSwitched(BudgetId budgetId, boolean on) implements BudgetEvent {}
