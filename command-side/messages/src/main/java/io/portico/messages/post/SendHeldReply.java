package io.portico.messages.post;

import io.portico.messages.PostId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends a reply that was kept back, in its author's name, once it is due; before, and after, it does nothing. */
public record SendHeldReply(@TargetAggregateIdentifier PostId postId) implements PostCommand {}
