package io.portico.projections.people;

import io.portico.access.PersonAccess;
import java.time.Duration;
import java.time.Instant;

/** How long invitations count. */
public final class Invitations {

    /** How long a link works after it was sent; decisions refuse it later than that. */
    public static final Duration VALID = Duration.ofDays(7);

    private Invitations() {}

    /** The end of the newest sending's link. */
    public static Instant expiresAt(PersonAccess person) {
        return person.sent().at().plus(VALID);
    }
}
