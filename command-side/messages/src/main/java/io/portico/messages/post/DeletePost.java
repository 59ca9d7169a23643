package io.portico.messages.post;

import io.portico.messages.PostId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Deletes a post: the text is gone for good, the fact remains. One's own; the agency may delete any. A reply that is still
 * kept back is taken back: not even the fact remains for anybody to see.
 */
public record DeletePost(@TargetAggregateIdentifier PostId postId) implements PostCommand {}
