package io.portico.messages.viewas;

import io.portico.messages.Check;
import io.portico.messages.ViewAsId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends the actor's own look through another's eyes; one that has ended stays so. */
public record EndViewAs(@TargetAggregateIdentifier ViewAsId viewAsId) implements ViewAsCommand {
    public EndViewAs {
        Check.present("id", viewAsId);
    }
}
