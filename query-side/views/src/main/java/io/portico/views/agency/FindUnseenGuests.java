package io.portico.views.agency;

import io.portico.views.Query;
import java.time.Instant;

/** People outside who may come in and have not since then; for Portico's own chores. */
public record FindUnseenGuests(Instant since) implements Query<UnseenGuests> {
    @Override
    public Class<UnseenGuests> answers() {
        return UnseenGuests.class;
    }
}
