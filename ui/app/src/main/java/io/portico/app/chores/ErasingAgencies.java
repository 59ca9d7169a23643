package io.portico.app.chores;

import io.portico.messages.AgencyId;
import io.portico.messages.agency.EraseAgency;
import io.portico.projections.access.AccessFold;
import io.portico.projections.door.DeletedAgencies;
import io.portico.projections.door.DeletedAgencies.Waiting;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.AgencyErasure;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what is left of deleted agencies when their grace is over. What was decided is done at least once more than it was
 * decided: who decided may have been cut off, slow processors may have written on, and views made anew, or keys of an old
 * backup, have brought back what was gone.
 */
final class ErasingAgencies implements AgencyErasure {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingAgencies.class);
    private static final Actor HOUSE = Actor.system("WhenGraceIsOverThenErase");

    /** What is to be rid of an agency, keys first: with them gone, nothing that is left can be read. */
    record Places(
            Confidences texts,
            FileStore files,
            DisclosureStore log,
            ViewStore views,
            AccessFold states,
            Shelves shelves) {}

    private final DeletedAgencies deleted;
    private final BooleanSupplier settled;
    private final Places places;
    private final Gateway gateway;
    private final Clock clock;
    private final Duration grace;

    /** @param settled whether every view has met all that has happened */
    ErasingAgencies(
            DeletedAgencies deleted,
            BooleanSupplier settled,
            Places places,
            Gateway gateway,
            Clock clock,
            Duration grace) {
        this.deleted = deleted;
        this.settled = settled;
        this.places = places;
        this.gateway = gateway;
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public void erase(String agencyId) {
        places.texts().eraseAgency(agencyId);
        try {
            places.files().deleteAgency(agencyId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        places.log().deleteAgency(agencyId);
        places.shelves().forget(agencyId);
        places.views().eraseAgency(agencyId);
        places.states().forget(agencyId);
    }

    void round() {
        for (Waiting agency : deleted.waiting()) {
            try {
                look(agency);
            } catch (Gateway.Unavailable later) {
                LOG.debug("agency {} is not ready to be erased", agency.agencyId(), later);
            } catch (RuntimeException e) {
                LOG.warn("what is left of agency {} is tried to be erased again", agency.agencyId(), e);
            }
        }
    }

    private void look(Waiting agency) {
        if (agency.erased()) {
            boolean last = settled.getAsBoolean();
            erase(agency.agencyId());
            if (last) {
                deleted.forget(agency);
                LOG.info("nothing is left of agency {}", agency.agencyId());
            }
        } else if (!clock.instant().isBefore(agency.deletedAt().plus(grace))) {
            var unused = Tenancy.call(
                    new Work(agency.agencyId(), HOUSE),
                    () -> gateway.send(new EraseAgency(new AgencyId(agency.agencyId()))));
        }
    }
}
