package io.portico.messages.viewas;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets the actor look through the eyes of somebody outside, for a while; what they looked through before ends. Needs
 * {@code access.view_as}.
 */
public record BeginViewAs(@TargetAggregateIdentifier ViewAsId viewAsId, UserId personId) implements ViewAsCommand {
    public BeginViewAs {
        Check.present("id", viewAsId);
        Check.present("userId", personId);
    }
}
