package io.portico.projections.door;

import io.portico.messages.AgencyId;
import io.portico.views.door.AgencyDoor;

/** An agency as stored, in the directory under its slug and in its own database. */
final class StoredAgency {

    AgencyId agencyId;
    String slug;
    String name;
    String timeZone;
    String currency;
    AgencyDoor.State state = AgencyDoor.State.OPEN;

    StoredAgency(AgencyId agencyId, String slug, String name, String timeZone, String currency) {
        this.agencyId = agencyId;
        this.slug = slug;
        this.name = name;
        this.timeZone = timeZone;
        this.currency = currency;
    }

    AgencyDoor shown() {
        return new AgencyDoor(agencyId, slug, name, timeZone, currency, state);
    }
}
