package io.portico.messages.post;

import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Keeps a reply for its author that was due and could not go out; if it has gone out or was taken back meanwhile, it does
 * nothing.
 *
 * @param reason why it was refused when it was sent
 */
public record KeepUnsentReply(@TargetAggregateIdentifier PostId postId, Rejected.Code reason) implements PostCommand {}
