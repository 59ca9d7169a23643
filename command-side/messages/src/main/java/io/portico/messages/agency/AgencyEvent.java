package io.portico.messages.agency;

import io.portico.messages.AccessEvent;
import io.portico.messages.AgencyId;

/** What happens to an agency. */
public sealed interface AgencyEvent extends AccessEvent
        permits AgencyFounded, AgencySuspended, AgencyResumed, AgencyDeleted, AgencyErased {
    AgencyId agencyId();
}
