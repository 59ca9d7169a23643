package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Confirms the change of an address; by whoever holds the link that was sent there. */
public record ConfirmEmailChange(UserId userId, String changeId) implements AccountCommand {
    public ConfirmEmailChange {
        Check.present("userId", userId);
        Check.id("changeId", changeId);
    }
}
