package io.portico.messages.post;

import io.portico.messages.PostId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a post away whose author was erased, whatever stage it is at; for the house. Any other is not found. */
public record DeletePostOfErased(@TargetAggregateIdentifier PostId postId) implements PostCommand {}
