package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes from an auditor what they were given to read, before its end. */
public record TakeAuditContent(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
