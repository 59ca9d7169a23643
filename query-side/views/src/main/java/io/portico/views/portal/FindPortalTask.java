package io.portico.views.portal;

import io.portico.messages.TaskId;

/** Asks for portal task. */
public record FindPortalTask(TaskId taskId) implements PortalQuery<PortalTask> {
    @Override
    public Class<PortalTask> answers() {
        return PortalTask.class;
    }

    @Override
    public Shown shows(PortalTask answer) {
        return Shown.opened(taskId, answer.projectId(), answer.parentTaskId()).and(answer.people());
    }
}
