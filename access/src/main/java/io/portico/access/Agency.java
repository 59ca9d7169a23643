package io.portico.access;

import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The part of the access state that comes from the agency's own events. Deleted is for good. */
record Agency(boolean founded, boolean suspended, boolean deleted, ZoneId zone) implements Parts.Part {

    static final Agency UNFOUNDED = new Agency(false, false, false, ZoneOffset.UTC);

    boolean open() {
        return founded && !suspended && !deleted;
    }

    Agency with(AgencyEvent event) {
        return switch (event) {
            case AgencyFounded e -> new Agency(true, suspended, deleted, ZoneId.of(e.timeZone()));
            case AgencySuspended e -> new Agency(founded, true, deleted, zone);
            case AgencyResumed e -> new Agency(founded, false, deleted, zone);
            case AgencyDeleted e -> new Agency(founded, suspended, true, zone);
            case AgencyErased e -> this;
        };
    }
}
