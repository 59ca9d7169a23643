package io.portico.views.agency;

import io.portico.messages.UserId;
import java.time.Instant;
import java.util.List;

/** People outside who have not come in for long. */
public record UnseenGuests(List<Unseen> items) {

    /** @param lastSeenAt when they last signed in, accepted the invitation, or were activated again */
    public record Unseen(UserId userId, Instant lastSeenAt) {}
}
