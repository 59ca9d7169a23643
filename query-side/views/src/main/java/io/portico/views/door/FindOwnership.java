package io.portico.views.door;

import io.portico.views.Query;

/** Whether the agency belongs to whoever asks, to take it along and to delete it. */
public record FindOwnership() implements Query<Ownership> {
    @Override
    public Class<Ownership> answers() {
        return Ownership.class;
    }
}
