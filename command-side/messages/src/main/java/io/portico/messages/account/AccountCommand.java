package io.portico.messages.account;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to an account. */
public sealed interface AccountCommand
        permits NoteSignIn,
                NoteFailedSignIn,
                AskPasswordReset,
                NotePasswordChange,
                NoteSecondFactor,
                NoteSecondFactorGone,
                DemandSecondFactor,
                AskEmailChange,
                ConfirmEmailChange,
                MakeDashboardLink,
                RevokeDashboardLinks {
    UserId userId();

    @TargetAggregateIdentifier
    default AccountId accountId() {
        return AccountId.of(userId());
    }
}
