package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** Who else of the reader's side reads their thread of a task; for the portal's reply box. */
public record FindPortalReaders(TaskId taskId) implements Query<PortalReaders> {
    @Override
    public Class<PortalReaders> answers() {
        return PortalReaders.class;
    }
}
