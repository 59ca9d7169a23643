package io.portico.views.portal;

import io.portico.messages.DocumentId;
import io.portico.views.Query;

/** Asks for a document. */
public record FindPortalDocument(DocumentId documentId) implements Query<PortalDocument> {
    @Override
    public Class<PortalDocument> answers() {
        return PortalDocument.class;
    }
}
