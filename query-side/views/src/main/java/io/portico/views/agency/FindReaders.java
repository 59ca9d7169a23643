package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.views.Query;

/** Who outside will read a reply in this thread, by name; for the agency's reply box. */
public record FindReaders(TaskId taskId, Audience audience) implements Query<Readers> {
    @Override
    public Class<Readers> answers() {
        return Readers.class;
    }
}
