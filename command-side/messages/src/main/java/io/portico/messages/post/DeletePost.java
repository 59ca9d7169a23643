package io.portico.messages.post;

import io.portico.messages.PostId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Deletes a post: the text is gone for good, the fact remains. One's own; the agency may delete any. */
public record DeletePost(@TargetAggregateIdentifier PostId postId) implements PostCommand {}
