package io.portico.messages.erasure;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Somebody has looked at the mention. */
@StoredAs("mention-settled")
@Revision("1")
public record MentionSettled(UserId userId, String mention, MentionVerdict verdict) implements ErasureEvent {}
