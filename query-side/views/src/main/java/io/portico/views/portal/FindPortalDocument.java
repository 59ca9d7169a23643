package io.portico.views.portal;

import io.portico.messages.DocumentId;

/** Asks for a document. */
public record FindPortalDocument(DocumentId documentId) implements PortalQuery<PortalDocument> {
    @Override
    public Class<PortalDocument> answers() {
        return PortalDocument.class;
    }

    @Override
    public Shown shows(PortalDocument answer) {
        return Shown.opened(
                answer.id(),
                answer.projectId(),
                PortalDocument.idOf(answer.file()),
                answer.editedBy().id());
    }
}
