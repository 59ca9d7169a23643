package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins to take all data of a person along for them. By those who may erase the person; one's own data is one's own, and
 * takes no command.
 */
public record ArchivePerson(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
