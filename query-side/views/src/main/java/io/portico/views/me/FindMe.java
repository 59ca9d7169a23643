package io.portico.views.me;

import io.portico.views.Query;

/** The actor's own profile. */
public record FindMe() implements Query<Me> {
    @Override
    public Class<Me> answers() {
        return Me.class;
    }
}
