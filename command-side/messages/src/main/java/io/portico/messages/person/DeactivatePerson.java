package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes all access away until the person is activated again. The last owner stays. */
public record DeactivatePerson(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
