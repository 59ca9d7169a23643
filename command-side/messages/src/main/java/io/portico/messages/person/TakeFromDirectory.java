package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes somebody of the agency's own out of the directory that brought them: all access goes, as when they are
 * deactivated, and the directory does not find them any more until they are activated again. The last owner stays.
 */
public record TakeFromDirectory(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
