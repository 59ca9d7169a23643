package io.portico.messages.account;

import io.portico.messages.Id;
import io.portico.messages.Sole;
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
                AskEmailChange,
                ConfirmEmailChange,
                MakeDashboardLink,
                RevokeDashboardLinks {
    UserId userId();

    @TargetAggregateIdentifier
    default Id accountId() {
        return Sole.ACCOUNT.of(userId());
    }
}
