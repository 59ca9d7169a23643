package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.views.Query;

/** Asks for those documents of a project that are the reader's to see. */
public record FindPortalDocuments(ProjectId projectId) implements Query<PortalDocuments> {
    @Override
    public Class<PortalDocuments> answers() {
        return PortalDocuments.class;
    }
}
