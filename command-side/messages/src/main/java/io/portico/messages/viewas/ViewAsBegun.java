package io.portico.messages.viewas;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody of the agency looks through the eyes of somebody outside.
 *
 * @param until from this instant on it counts as ended
 */
@StoredAs("view-as-begun")
@Revision("1")
public record ViewAsBegun(ViewAsId viewAsId, UserId viewerId, UserId personId, Instant until) implements ViewAsEvent {}
