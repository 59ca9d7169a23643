package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a project a budget. Nobody outside sees it until they are named on it. Needs {@code work.edit}. */
public record AddBudget(
        @TargetAggregateIdentifier BudgetId budgetId,
        ProjectId projectId,
        @SealedBy("budgetId") Confidential name) implements BudgetCommand {
    public AddBudget {
        Check.present("id", budgetId);
        Check.present("projectId", projectId);
        name = Check.text("name", name, Check.MAX_TITLE);
    }
}
