package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a budget another name. Needs {@code work.edit}. */
public record RenameBudget(
        @TargetAggregateIdentifier BudgetId budgetId,
        @SealedBy("budgetId") Confidential name) implements BudgetCommand {
    public RenameBudget {
        Check.present("id", budgetId);
        name = Check.text("name", name, Check.MAX_TITLE);
    }
}
