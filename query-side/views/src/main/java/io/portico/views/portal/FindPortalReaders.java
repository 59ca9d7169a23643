package io.portico.views.portal;

import io.portico.messages.TaskId;
import java.util.stream.Stream;

/** Who else of the reader's side reads their thread of a task; for the portal's reply box. */
public record FindPortalReaders(TaskId taskId) implements PortalQuery<PortalReaders> {
    @Override
    public Class<PortalReaders> answers() {
        return PortalReaders.class;
    }

    @Override
    public Shown shows(PortalReaders answer) {
        return Shown.listed(answer.items(), person -> Stream.of(person.id()));
    }
}
