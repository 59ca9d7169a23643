package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.views.Query;

/** Asks for the documents of a project. */
public record FindDocuments(ProjectId projectId) implements Query<Documents> {
    @Override
    public Class<Documents> answers() {
        return Documents.class;
    }
}
