package io.portico.projections.filters;

import io.portico.messages.UserId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;

/** How much somebody has saved. */
public final class FilterCount {

    private FilterCount() {}

    public static int of(ViewStore store, UserId person) {
        return store.find(Place.AGENCY, StoredFilters.id(person), StoredFilters.class)
                .map(stored -> stored.filters.size())
                .orElse(0);
    }
}
