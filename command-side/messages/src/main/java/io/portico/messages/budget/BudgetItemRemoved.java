package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The budget has that item no more; the tasks that were in it are in the project's <i>Not budgeted</i>. */
@StoredAs("budget-item-removed")
@Revision("1")
public record BudgetItemRemoved(BudgetId budgetId, BudgetItemId itemId) implements BudgetEvent {}
