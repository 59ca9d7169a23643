package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets an external user's access mode. */
public record ChangeAccessMode(@TargetAggregateIdentifier UserId userId, AccessMode access) implements PersonCommand {
    public ChangeAccessMode {
        Check.present("access", access);
    }
}
