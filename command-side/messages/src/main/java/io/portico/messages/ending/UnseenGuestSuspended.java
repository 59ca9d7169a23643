package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Why somebody outside was deactivated: they were not seen for so long.
 *
 * @param afterDays what the agency's rule was
 */
@StoredAs("unseen-guest-suspended")
@Revision("1")
public record UnseenGuestSuspended(AgencyId agencyId, UserId userId, Instant lastSeenAt, int afterDays)
        implements EndingEvent {}
