package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Who outside accepted which terms, the newest people first. Needs {@code people.view}. */
public record FindAcceptances(PageRequest page) implements Query<Acceptances> {
    @Override
    public Class<Acceptances> answers() {
        return Acceptances.class;
    }
}
