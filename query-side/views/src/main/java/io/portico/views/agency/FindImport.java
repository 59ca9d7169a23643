package io.portico.views.agency;

import io.portico.messages.ImportId;
import io.portico.views.Query;

/** Asks how far an import is. */
public record FindImport(ImportId importId) implements Query<ImportDetails> {
    @Override
    public Class<ImportDetails> answers() {
        return ImportDetails.class;
    }
}
