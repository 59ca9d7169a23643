package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Notes that a second factor no longer counts: by the person, or by those who manage the account. */
public record NoteSecondFactorGone(UserId userId, SecondFactor factor) implements AccountCommand {
    public NoteSecondFactorGone {
        Check.present("userId", userId);
        Check.present("factor", factor);
    }
}
