package io.portico.views.me;

import io.portico.views.Query;

/** The terms that count for the actor; not found when there are none. */
public record FindMyTerms() implements Query<MyTerms> {
    @Override
    public Class<MyTerms> answers() {
        return MyTerms.class;
    }
}
