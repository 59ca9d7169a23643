package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes an invitation back before it was accepted; its links stop working. */
public record WithdrawInvitation(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
