package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Lets no link count any more that somebody without an account ever got. */
public record RevokeDashboardLinks(UserId userId) implements AccountCommand {
    public RevokeDashboardLinks {
        Check.present("userId", userId);
    }
}
