package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * How access ends from now on.
 *
 * @param suspendUnseenAfterDays 0 for never
 */
@StoredAs("ending-rules-changed")
@Revision("1")
public record EndingRulesChanged(AgencyId agencyId, boolean proposeWhenWorkEnds, int suspendUnseenAfterDays)
        implements EndingEvent {}
