package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** The agency's programs, removed ones included. Needs {@code settings.edit}. */
public record FindPrograms(PageRequest page) implements Query<Programs> {
    @Override
    public Class<Programs> answers() {
        return Programs.class;
    }
}
