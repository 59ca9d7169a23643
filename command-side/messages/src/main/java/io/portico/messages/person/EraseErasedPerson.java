package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Deletes the key of a person who was erased; for the house. A person who was not is not found. */
public record EraseErasedPerson(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
