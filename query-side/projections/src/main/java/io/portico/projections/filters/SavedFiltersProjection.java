package io.portico.projections.filters;

import io.portico.messages.savedfilter.FilterForgotten;
import io.portico.messages.savedfilter.FilterSaved;
import io.portico.messages.savedfilter.SavedFilterEvent;
import io.portico.projections.Texts;
import io.portico.projections.filters.StoredFilters.StoredFilter;
import io.portico.projections.live.Pulses;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Writes down the filters that people save. */
public final class SavedFiltersProjection {

    @EventHandler
    void on(SavedFilterEvent event, Happening happening) {
        switch (event) {
            case FilterSaved e ->
                change(event, happening, stored -> {
                    StoredFilter before = stored.filters.get(e.filterId().value());
                    stored.filters.put(
                            e.filterId().value(),
                            new StoredFilter(
                                    Texts.token(e.name()),
                                    Texts.token(e.query()),
                                    before == null ? happening.position() : before.since()));
                });
            case FilterForgotten e ->
                change(
                        event,
                        happening,
                        stored -> stored.filters.remove(e.filterId().value()));
        }
        happening.pulse(Place.AGENCY, Pulses.toSelf(event.userId()));
    }

    private static void change(SavedFilterEvent event, Happening happening, Consumer<StoredFilters> change) {
        happening.change(
                Place.AGENCY, StoredFilters.id(event.userId()), StoredFilters.class, StoredFilters::new, change);
    }
}
