package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** Asks for portal task. */
public record FindPortalTask(TaskId taskId) implements Query<PortalTask> {
    @Override
    public Class<PortalTask> answers() {
        return PortalTask.class;
    }
}
