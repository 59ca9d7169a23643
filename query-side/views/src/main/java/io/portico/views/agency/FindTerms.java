package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** All terms the agency ever published, the newest first, without their texts. For everybody inside. */
public record FindTerms(PageRequest page) implements Query<TermsList> {
    @Override
    public Class<TermsList> answers() {
        return TermsList.class;
    }
}
