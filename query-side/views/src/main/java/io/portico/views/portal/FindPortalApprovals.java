package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** What the agency asked the reader's side to approve of a task, and what was answered; newest first. */
public record FindPortalApprovals(TaskId taskId) implements Query<PortalApprovals> {
    @Override
    public Class<PortalApprovals> answers() {
        return PortalApprovals.class;
    }
}
