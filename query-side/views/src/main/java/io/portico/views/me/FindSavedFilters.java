package io.portico.views.me;

import io.portico.views.Query;

/** The filters that one has saved oneself. */
public record FindSavedFilters() implements Query<SavedFilters> {
    @Override
    public Class<SavedFilters> answers() {
        return SavedFilters.class;
    }
}
