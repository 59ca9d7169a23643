package io.portico.messages.viewas;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import org.axonframework.serialization.Revision;

/** A look through another's eyes ended. */
@StoredAs("view-as-ended")
@Revision("1")
public record ViewAsEnded(ViewAsId viewAsId, UserId viewerId, UserId personId) implements ViewAsEvent {}
