package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Clients or partners. */
public record FindGuests(Audience audience, PageRequest page) implements Query<Guests> {
    @Override
    public Class<Guests> answers() {
        return Guests.class;
    }
}
