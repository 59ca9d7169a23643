package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import java.time.Instant;

/**
 * Suspends somebody outside who was not seen for as long as the agency says. By Portico itself only.
 *
 * @param lastSeenAt when they were last seen, or could have been seen for the first time
 */
public record SuspendUnseenGuest(AgencyId agencyId, UserId userId, Instant lastSeenAt) implements EndingCommand {
    public SuspendUnseenGuest {
        Check.present("agencyId", agencyId);
        Check.present("userId", userId);
        Check.present("lastSeenAt", lastSeenAt);
    }
}
