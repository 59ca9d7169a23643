package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Asks for a link by which the person sets a new password: by whoever stands before the door, or by those who manage the account. */
public record AskPasswordReset(UserId userId, String resetId) implements AccountCommand {
    public AskPasswordReset {
        Check.present("userId", userId);
        Check.id("resetId", resetId);
    }
}
