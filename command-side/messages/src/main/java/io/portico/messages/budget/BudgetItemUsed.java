package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** So much of an item is used up now, in place of what was said before. */
@StoredAs("budget-item-used")
@Revision("1")
public record BudgetItemUsed(BudgetId budgetId, BudgetItemId itemId, Money used) implements BudgetEvent {}
