package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.views.Query;

/** Asks for project. */
public record FindProject(ProjectId projectId) implements Query<ProjectDetails> {
    @Override
    public Class<ProjectDetails> answers() {
        return ProjectDetails.class;
    }
}
