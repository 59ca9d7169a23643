package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** Asks for another address to sign in with; it counts when whoever reads mail there confirms. By the person. */
public record AskEmailChange(
        UserId userId, String changeId, @SealedBy("userId") Confidential email) implements AccountCommand {
    public AskEmailChange {
        Check.present("userId", userId);
        Check.id("changeId", changeId);
        email = Check.email("email", email);
    }
}
