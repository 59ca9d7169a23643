package io.portico.projections.door;

import io.portico.access.Policy;
import io.portico.messages.Rejected;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.Agencies;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.AgencyLanguage;
import io.portico.views.door.FindAgencies;
import io.portico.views.door.FindAgency;
import io.portico.views.door.FindAgencyLanguage;
import io.portico.views.door.FindOwnAgency;
import io.portico.views.door.FindOwnership;
import io.portico.views.door.Ownership;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which agencies there are. */
public final class AgencyQueries {

    private final Viewers viewers;
    private final ViewStore store;

    public AgencyQueries(Viewers viewers, ViewStore store) {
        this.viewers = viewers;
        this.store = store;
    }

    @QueryHandler
    AgencyDoor answer(FindAgency query) {
        return store.findShared(AgencyDirectoryProjection.DIRECTORY, query.slug(), StoredAgency.class)
                .map(StoredAgency::shown)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Of everybody who stands before the door: they are spoken to in it. */
    @QueryHandler
    AgencyLanguage answer(FindAgencyLanguage query) {
        return new AgencyLanguage(new AgencyDirectory(store).language());
    }

    @QueryHandler
    AgencyDoor answer(FindOwnAgency query) {
        return new AgencyDirectory(store).own().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    @QueryHandler
    Ownership answer(FindOwnership query) {
        Viewer viewer = viewers.current().inside();
        return new Ownership(Policy.owns(viewer.state(), viewer.userId(), viewer.now()));
    }

    /** Only for the operator and Portico itself: agencies do not know of each other. */
    @QueryHandler
    Agencies answer(FindAgencies query) {
        Actor.Kind actor = Tenancy.current().actor().kind();
        if (actor != Actor.Kind.OPERATOR && actor != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        String after = query.page().after() == null
                ? null
                : SlugCursor.read(query.page().after());
        int limit = query.page().limit();
        Map<String, StoredAgency> found =
                store.listShared(AgencyDirectoryProjection.DIRECTORY, after, limit + 1, StoredAgency.class);
        List<AgencyDoor> items =
                found.values().stream().limit(limit).map(StoredAgency::shown).toList();
        return new Agencies(
                items, found.size() > limit ? SlugCursor.of(items.getLast().slug()) : null);
    }
}
