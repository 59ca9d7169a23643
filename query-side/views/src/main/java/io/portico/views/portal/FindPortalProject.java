package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.views.Query;

/** Asks for portal project. */
public record FindPortalProject(ProjectId projectId) implements Query<PortalProject> {
    @Override
    public Class<PortalProject> answers() {
        return PortalProject.class;
    }
}
