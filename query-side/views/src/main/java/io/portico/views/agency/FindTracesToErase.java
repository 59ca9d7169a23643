package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** What is still there of a person who was erased; for Portico's own chores. */
public record FindTracesToErase(UserId userId) implements Query<TracesToErase> {
    @Override
    public Class<TracesToErase> answers() {
        return TracesToErase.class;
    }
}
