package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** What one person outside accepted. Needs {@code people.view}. */
public record FindAcceptancesOf(UserId userId) implements Query<PersonAcceptances> {
    @Override
    public Class<PersonAcceptances> answers() {
        return PersonAcceptances.class;
    }
}
