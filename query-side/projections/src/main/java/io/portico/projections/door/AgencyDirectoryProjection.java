package io.portico.projections.door;

import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyEvent;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyLanguageChosen;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.agency.DisclosuresKept;
import io.portico.messages.agency.InvitationSetsChosen;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.views.door.AgencyDoor;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the directory of agencies, which belongs to none of them, and each agency's own entry. */
public final class AgencyDirectoryProjection {

    static final String DIRECTORY = "agencies";
    static final String OWN = "agency";
    /** Deleted agencies that have to be erased. */
    static final String DELETED = "agencies-deleted";
    /** Agencies of which nothing is left but this. */
    static final String ERASED = "agencies-erased";

    @EventHandler
    void on(AgencyEvent event, Happening happening) {
        switch (event) {
            case AgencyFounded e -> {
                happening.create(Place.AGENCY, OWN, founded(e));
                happening.changeShared(DIRECTORY, e.slug(), StoredAgency.class, () -> founded(e), agency -> {});
            }
            case AgencySuspended _ -> becomes(AgencyDoor.State.SUSPENDED, happening);
            case AgencyResumed _ -> becomes(AgencyDoor.State.OPEN, happening);
            case AgencyDeleted _ -> {
                becomes(AgencyDoor.State.DELETED, happening);
                happening.keepShared(
                        DELETED,
                        happening.agencyId(),
                        new WaitingAgency(happening.at().toEpochMilli()));
            }
            case AgencyErased _ -> erased(happening);
        }
    }

    /** Only in the agency's own entry: what is said at its door is asked of the agency. */
    @EventHandler
    void on(AgencyLanguageChosen event, Happening happening) {
        happening.change(Place.AGENCY, OWN, StoredAgency.class, agency -> agency.language = event.language());
    }

    @EventHandler
    void on(DisclosuresKept event, Happening happening) {
        happening.change(Place.AGENCY, OWN, StoredAgency.class, agency -> agency.disclosuresKeptDays = event.days());
    }

    @EventHandler
    void on(InvitationSetsChosen event, Happening happening) {
        happening.change(Place.AGENCY, OWN, StoredAgency.class, agency -> {
            agency.clientSetId = event.clientSetId();
            agency.partnerSetId = event.partnerSetId();
        });
    }

    /** Whoever meets it again finds nothing left of the agency. */
    private static void erased(Happening happening) {
        happening.look(Place.AGENCY, OWN, StoredAgency.class).ifPresent(own -> {
            becomes(AgencyDoor.State.ERASED, happening);
            happening.keepShared(ERASED, happening.agencyId(), own);
        });
        happening.changeShared(
                DELETED, happening.agencyId(), WaitingAgency.class, () -> new WaitingAgency(0), it -> it.erased = true);
    }

    private static StoredAgency founded(AgencyFounded e) {
        return new StoredAgency(e.agencyId(), e.slug(), e.name(), e.timeZone(), e.currency());
    }

    private static void becomes(AgencyDoor.State state, Happening happening) {
        happening.change(Place.AGENCY, OWN, StoredAgency.class, agency -> move(agency, state, happening));
        StoredAgency own = happening.look(Place.AGENCY, OWN, StoredAgency.class).orElseThrow();
        happening.changeShared(
                DIRECTORY,
                own.slug,
                StoredAgency.class,
                () -> new StoredAgency(own.agencyId, own.slug, own.name, own.timeZone, own.currency),
                agency -> {
                    // Addresses are taken once; the directory holds to that by itself.
                    if (agency.agencyId.equals(own.agencyId)) {
                        move(agency, state, happening);
                    }
                });
    }

    private static void move(StoredAgency agency, AgencyDoor.State state, Happening happening) {
        agency.state = state;
        if (state == AgencyDoor.State.DELETED) {
            agency.deletedAt = happening.at();
        }
    }
}
