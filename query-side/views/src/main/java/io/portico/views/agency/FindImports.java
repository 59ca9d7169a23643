package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for imports, newest first. */
public record FindImports(PageRequest page) implements Query<Imports> {
    @Override
    public Class<Imports> answers() {
        return Imports.class;
    }
}
