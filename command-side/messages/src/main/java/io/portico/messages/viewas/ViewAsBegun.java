package io.portico.messages.viewas;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the agency looks through the eyes of somebody outside.
 *
 * @param until from this instant on it counts as ended
 * @param at the past instant that is looked at; null for the present
 */
@StoredAs("view-as-begun")
@Revision("1")
public record ViewAsBegun(
        ViewAsId viewAsId,
        UserId viewerId,
        UserId personId,
        Instant until,
        @Nullable Instant at) implements ViewAsEvent {

    /** A look at the present. */
    public ViewAsBegun(ViewAsId viewAsId, UserId viewerId, UserId personId, Instant until) {
        this(viewAsId, viewerId, personId, until, null);
    }
}
