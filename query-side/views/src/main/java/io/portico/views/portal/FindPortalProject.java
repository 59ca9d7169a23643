package io.portico.views.portal;

import io.portico.messages.ProjectId;

/** Asks for portal project. */
public record FindPortalProject(ProjectId projectId) implements PortalQuery<PortalProject> {
    @Override
    public Class<PortalProject> answers() {
        return PortalProject.class;
    }

    @Override
    public Shown shows(PortalProject answer) {
        return Shown.opened(projectId).and(answer.people());
    }
}
