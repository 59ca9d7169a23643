package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import java.time.Instant;

/** Makes a link to what somebody without an account was sent, for those who manage them to pass on. */
public record MakeDashboardLink(UserId userId, Instant expiresAt) implements AccountCommand {
    public MakeDashboardLink {
        Check.present("userId", userId);
        Check.present("expiresAt", expiresAt);
    }
}
