package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** A project got a budget. Nobody outside sees it. */
@StoredAs("budget-added")
@Revision("1")
public record BudgetAdded(
        BudgetId budgetId,
        ProjectId projectId,
        @SealedBy("budgetId") Confidential name) implements BudgetEvent {}
