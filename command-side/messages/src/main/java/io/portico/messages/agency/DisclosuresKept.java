package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** For so many days the agency keeps the log of disclosures from now on; before it was {@value #USUALLY_DAYS}. */
@StoredAs("disclosures-kept")
@Revision("1")
public record DisclosuresKept(AgencyId agencyId, int days) implements HistoryEvent {

    /** As long as the agency has not said otherwise. */
    public static final int USUALLY_DAYS = 730;
}
