package io.portico.views.agency;

import io.portico.views.Query;

/** What waits for the agency. */
public record FindToday() implements Query<Today> {
    @Override
    public Class<Today> answers() {
        return Today.class;
    }
}
