package io.portico.views.agency;

import io.portico.views.Query;

/** Whom the agency's directory has deleted and nobody has activated since. Needs {@code people.view}. */
public record FindTakenFromDirectory() implements Query<PeopleTakenFromDirectory> {
    @Override
    public Class<PeopleTakenFromDirectory> answers() {
        return PeopleTakenFromDirectory.class;
    }
}
