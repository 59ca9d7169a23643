package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Accepts an invitation.
 *
 * @param round which sending of the invitation the link belongs to, counted from 1
 */
public record AcceptInvitation(@TargetAggregateIdentifier UserId userId, int round) implements PersonCommand {}
