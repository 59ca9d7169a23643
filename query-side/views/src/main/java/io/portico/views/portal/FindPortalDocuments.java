package io.portico.views.portal;

import io.portico.messages.ProjectId;
import java.util.stream.Stream;

/** Asks for those documents of a project that are the reader's to see. */
public record FindPortalDocuments(ProjectId projectId) implements PortalQuery<PortalDocuments> {
    @Override
    public Class<PortalDocuments> answers() {
        return PortalDocuments.class;
    }

    @Override
    public Shown shows(PortalDocuments answer) {
        return Shown.listed(
                answer.items(),
                document -> Stream.of(
                        document.id(),
                        PortalDocument.idOf(document.file()),
                        document.editedBy().id()));
    }
}
