package io.portico.views.door;

import io.portico.views.Query;

/** The agency of a slug; not found when there is none. */
public record FindAgency(String slug) implements Query<AgencyDoor> {
    @Override
    public Class<AgencyDoor> answers() {
        return AgencyDoor.class;
    }
}
