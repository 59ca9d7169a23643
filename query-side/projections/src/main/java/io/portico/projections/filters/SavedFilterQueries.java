package io.portico.projections.filters;

import io.portico.messages.FilterId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.me.FindSavedFilters;
import io.portico.views.me.SavedFilter;
import io.portico.views.me.SavedFilters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which filters one has saved oneself. */
public final class SavedFilterQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public SavedFilterQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    SavedFilters answer(FindSavedFilters query) {
        Viewer viewer = viewers.current().inside();
        List<SavedFilter> filters = store
                .find(Place.AGENCY, StoredFilters.id(viewer.userId()), StoredFilters.class)
                .map(stored -> stored.filters)
                .orElse(Map.of())
                .entrySet()
                .stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().since()))
                .map(entry -> new SavedFilter(
                        new FilterId(entry.getKey()),
                        texts.show(entry.getValue().name()),
                        texts.show(entry.getValue().query())))
                .toList();
        return new SavedFilters(filters, null);
    }
}
