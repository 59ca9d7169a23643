package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The external user is no longer named on the budget. */
@StoredAs("budget-access-revoked")
@Revision("1")
public record BudgetAccessRevoked(BudgetId budgetId, UserId userId) implements BudgetEvent {}
