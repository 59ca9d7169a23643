package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.StoredAs;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** The budget is called something else now. */
@StoredAs("budget-renamed")
@Revision("1")
public record BudgetRenamed(
        BudgetId budgetId, @SealedBy("budgetId") Confidential name) implements BudgetEvent {}
