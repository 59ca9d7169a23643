package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** How much there is of a person who is not erased yet; needs {@code settings.edit}. */
public record FindTraces(UserId userId) implements Query<Traces> {
    @Override
    public Class<Traces> answers() {
        return Traces.class;
    }
}
