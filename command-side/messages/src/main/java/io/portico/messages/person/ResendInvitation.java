package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends the invitation again; earlier links stop working. */
public record ResendInvitation(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
