package io.portico.views.agency;

import io.portico.messages.DocumentId;
import io.portico.views.Query;

/** Asks for a document. */
public record FindDocument(DocumentId documentId) implements Query<DocumentDetails> {
    @Override
    public Class<DocumentDetails> answers() {
        return DocumentDetails.class;
    }
}
