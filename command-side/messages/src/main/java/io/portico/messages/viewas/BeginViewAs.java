package io.portico.messages.viewas;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the actor look through the eyes of somebody outside, for a while; what they looked through before ends. Needs
 * {@code access.view_as}; for a look at the past {@code audit.view} will do.
 *
 * @param at the past instant to look at; null for the present
 */
public record BeginViewAs(
        @TargetAggregateIdentifier ViewAsId viewAsId,
        UserId personId,
        @Nullable Instant at) implements ViewAsCommand {
    public BeginViewAs {
        Check.present("id", viewAsId);
        Check.present("userId", personId);
    }

    /** A look at the present. */
    public BeginViewAs(ViewAsId viewAsId, UserId personId) {
        this(viewAsId, personId, null);
    }
}
