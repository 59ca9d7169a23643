package io.portico.views.door;

import io.portico.messages.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency as its door knows it.
 *
 * @param deletedAt null while it is not
 */
public record AgencyDoor(
        AgencyId id,
        String slug,
        String name,
        String timeZone,
        String currency,
        State state,
        @Nullable Instant deletedAt) {

    /** Whether the agency is served. */
    public enum State {
        OPEN,
        SUSPENDED,
        /** It is over; what is left of it is erased when its grace is. */
        DELETED,
        /** Nothing is left of it. */
        ERASED;

        /** Whether it will never be served again. */
        public boolean isOver() {
            return this == DELETED || this == ERASED;
        }
    }
}
