package io.portico.views.door;

import io.portico.views.Query;

/** The agency of the current work; not found when there is none, or when it has ended for good. */
public record FindOwnAgency() implements Query<AgencyDoor> {
    @Override
    public Class<AgencyDoor> answers() {
        return AgencyDoor.class;
    }
}
