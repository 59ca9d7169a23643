package io.portico.messages.budget;

import io.portico.messages.BudgetId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An external user was named on the budget, in place of an earlier grant. */
@StoredAs("budget-access-granted")
@Revision("1")
public record BudgetAccessGranted(
        BudgetId budgetId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt) implements BudgetEvent {}
