package io.portico.views.door;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** All agencies, for the operator and the first start. */
public record FindAgencies(PageRequest page) implements Query<Agencies> {
    @Override
    public Class<Agencies> answers() {
        return Agencies.class;
    }
}
