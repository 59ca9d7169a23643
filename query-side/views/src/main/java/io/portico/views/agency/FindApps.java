package io.portico.views.agency;

import io.portico.views.Query;

/** The apps to which people sign in with their account here. Needs {@code settings.edit}. */
public record FindApps() implements Query<Apps> {
    @Override
    public Class<Apps> answers() {
        return Apps.class;
    }
}
