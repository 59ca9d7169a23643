package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;

/** What happens to how access ends in an agency. What it takes away are events of their own. */
public sealed interface EndingEvent extends HistoryEvent permits EndingRulesChanged, AccessKept, UnseenGuestSuspended {
    AgencyId agencyId();
}
