package io.portico.views.agency;

import io.portico.messages.ImportId;
import io.portico.views.Query;

/** Asks how the file of an import is read and what becomes what; not found once the file is gone. */
public record FindImportFile(ImportId importId) implements Query<ImportFile> {
    @Override
    public Class<ImportFile> answers() {
        return ImportFile.class;
    }
}
