package io.portico.views.agency;

import io.portico.messages.ImportId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks what an import could not take as it was, in the order of rows gone through. */
public record FindImportProblems(ImportId importId, PageRequest page) implements Query<ImportProblems> {
    @Override
    public Class<ImportProblems> answers() {
        return ImportProblems.class;
    }
}
