package io.portico.projections.door;

import io.portico.messages.person.Language;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.door.AgencyDoor;
import java.util.Optional;

/** Tells the bound work's agency by name. */
public final class AgencyDirectory {

    private final ViewStore store;

    public AgencyDirectory(ViewStore store) {
        this.store = store;
    }

    /** The agency of the bound work. */
    public Optional<AgencyDoor> own() {
        return store.find(Place.AGENCY, AgencyDirectoryProjection.OWN, StoredAgency.class)
                .map(StoredAgency::shown);
    }

    /** The language of the bound work's agency. */
    public Language language() {
        return store.find(Place.AGENCY, AgencyDirectoryProjection.OWN, StoredAgency.class)
                .map(StoredAgency::language)
                .orElse(Language.EN);
    }
}
