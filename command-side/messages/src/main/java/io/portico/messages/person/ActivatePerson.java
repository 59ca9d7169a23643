package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a deactivated person their access back, grants and shares included. */
public record ActivatePerson(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
