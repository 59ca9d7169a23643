package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Demands a second factor of the person, or no longer; by those who manage the account. */
public record DemandSecondFactor(UserId userId, boolean demanded) implements AccountCommand {
    public DemandSecondFactor {
        Check.present("userId", userId);
    }
}
