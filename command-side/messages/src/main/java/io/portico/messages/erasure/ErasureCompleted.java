package io.portico.messages.erasure;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** Nothing of the person can be read any more. */
@StoredAs("erasure-completed")
@Revision("1")
public record ErasureCompleted(UserId userId) implements ErasureEvent {}
