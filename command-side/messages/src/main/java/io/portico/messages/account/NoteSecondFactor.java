package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Notes that the person signs in with a second factor from now on. By themselves. */
public record NoteSecondFactor(UserId userId, SecondFactor factor) implements AccountCommand {
    public NoteSecondFactor {
        Check.present("userId", userId);
        Check.present("factor", factor);
    }
}
