package io.portico.messages.post;

import io.portico.messages.PostId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes unreadable what a deleted post said and carried; for the house, which makes up for an erasure that broke off. A post
 * that is not deleted is not found.
 */
public record EraseDeletedPost(@TargetAggregateIdentifier PostId postId) implements PostCommand {}
