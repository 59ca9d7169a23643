package io.portico.views.agency;

import io.portico.messages.DocumentId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for the versions of a document, newest first. */
public record FindDocumentVersions(DocumentId documentId, PageRequest page) implements Query<DocumentVersions> {
    @Override
    public Class<DocumentVersions> answers() {
        return DocumentVersions.class;
    }
}
