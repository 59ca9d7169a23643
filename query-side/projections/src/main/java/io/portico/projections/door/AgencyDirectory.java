package io.portico.projections.door;

import io.portico.messages.Audience;
import io.portico.messages.PermissionSetId;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.person.Language;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Tenancy;
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
                .or(() -> erased(Tenancy.agencyId()))
                .map(StoredAgency::shown);
    }

    /** Whether nothing is left of the agency. */
    public boolean isErased(String agencyId) {
        return erased(agencyId).isPresent();
    }

    private Optional<StoredAgency> erased(String agencyId) {
        return store.findShared(AgencyDirectoryProjection.ERASED, agencyId, StoredAgency.class);
    }

    /** With which permission set an invitation starts, whether or not there is such a one still. */
    Optional<PermissionSetId> invitationSet(Audience audience) {
        return store.find(Place.AGENCY, AgencyDirectoryProjection.OWN, StoredAgency.class)
                .map(agency -> switch (audience) {
                    case CLIENT -> agency.clientSetId;
                    case PARTNER -> agency.partnerSetId;
                });
    }

    /** For how many days the bound work's agency keeps its log of disclosures. */
    public int disclosuresKeptDays() {
        return store.find(Place.AGENCY, AgencyDirectoryProjection.OWN, StoredAgency.class)
                .map(agency -> agency.disclosuresKeptDays)
                .orElse(DisclosuresKept.USUALLY_DAYS);
    }

    /** The language of the bound work's agency. */
    public Language language() {
        return store.find(Place.AGENCY, AgencyDirectoryProjection.OWN, StoredAgency.class)
                .map(StoredAgency::language)
                .orElse(Language.EN);
    }
}
