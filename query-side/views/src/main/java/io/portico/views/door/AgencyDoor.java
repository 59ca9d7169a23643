package io.portico.views.door;

import io.portico.messages.AgencyId;

/** An agency as its door knows it. */
public record AgencyDoor(AgencyId id, String slug, String name, String timeZone, String currency, State state) {

    /** Whether the agency is served. */
    public enum State {
        OPEN,
        SUSPENDED,
        DELETED
    }
}
