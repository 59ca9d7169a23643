package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.views.Query;

/** A client or partner. */
public record FindGuest(Audience audience, UserId userId) implements Query<GuestDetails> {
    @Override
    public Class<GuestDetails> answers() {
        return GuestDetails.class;
    }
}
