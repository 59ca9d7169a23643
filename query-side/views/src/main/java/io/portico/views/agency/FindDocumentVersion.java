package io.portico.views.agency;

import io.portico.messages.DocumentId;
import io.portico.views.Query;

/** Asks for one version of a document. */
public record FindDocumentVersion(DocumentId documentId, long version) implements Query<DocumentVersion> {
    @Override
    public Class<DocumentVersion> answers() {
        return DocumentVersion.class;
    }
}
