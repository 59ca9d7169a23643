package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** There is no such budget any more; the tasks that were in its items are in the project's <i>Not budgeted</i>. */
@StoredAs("budget-removed")
@Revision("1")
public record BudgetRemoved(BudgetId budgetId) implements BudgetEvent {}
