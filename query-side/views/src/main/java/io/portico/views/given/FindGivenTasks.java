package io.portico.views.given;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/**
 * The tasks that somebody began and the asker sees, for themselves, and for whoever answers for their data.
 */
public record FindGivenTasks(UserId userId, PageRequest page) implements Query<GivenTasks> {
    @Override
    public Class<GivenTasks> answers() {
        return GivenTasks.class;
    }
}
