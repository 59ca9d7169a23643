package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Invites somebody who has no account to have one. Until they accept they go on reading as before. */
public record InviteToPortal(@TargetAggregateIdentifier UserId userId) implements PersonCommand {}
