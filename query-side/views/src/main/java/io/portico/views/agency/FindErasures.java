package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Who was erased, newest first; needs {@code settings.edit}. */
public record FindErasures(PageRequest page) implements Query<Erasures> {
    @Override
    public Class<Erasures> answers() {
        return Erasures.class;
    }
}
