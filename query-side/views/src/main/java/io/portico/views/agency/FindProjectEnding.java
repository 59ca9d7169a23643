package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.views.Query;

/** What could be taken back of a project's access. */
public record FindProjectEnding(ProjectId projectId) implements Query<ProjectEnding> {
    @Override
    public Class<ProjectEnding> answers() {
        return ProjectEnding.class;
    }
}
