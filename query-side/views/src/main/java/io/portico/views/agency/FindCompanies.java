package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for companies. */
public record FindCompanies(PageRequest page) implements Query<Companies> {
    @Override
    public Class<Companies> answers() {
        return Companies.class;
    }
}
