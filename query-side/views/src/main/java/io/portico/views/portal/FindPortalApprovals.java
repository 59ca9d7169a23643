package io.portico.views.portal;

import io.portico.messages.TaskId;

/** What the agency asked the reader's side to approve of a task, and what was answered; newest first. */
public record FindPortalApprovals(TaskId taskId) implements PortalQuery<PortalApprovals> {
    @Override
    public Class<PortalApprovals> answers() {
        return PortalApprovals.class;
    }

    @Override
    public Shown shows(PortalApprovals answer) {
        return answer.shown();
    }
}
