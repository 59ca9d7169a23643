package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Demands a second factor of the person, or no longer; by those who manage the account. */
public record DemandSecondFactor(@TargetAggregateIdentifier UserId userId, boolean demanded) implements PersonCommand {
    public DemandSecondFactor {
        Check.present("userId", userId);
    }
}
