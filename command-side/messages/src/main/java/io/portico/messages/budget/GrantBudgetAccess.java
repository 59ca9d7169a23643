package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Names an external user on a budget, in place of an earlier grant. Needs {@code access.grant}. */
public record GrantBudgetAccess(
        @TargetAggregateIdentifier BudgetId budgetId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt)
        implements BudgetCommand {
    public GrantBudgetAccess {
        Check.present("budgetId", budgetId);
        Check.present("userId", userId);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}
