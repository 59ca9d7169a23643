package io.portico.messages.imports;

import io.portico.messages.ImportId;

/** What happens to an import. The projects and tasks it makes and takes back have events of their own beside these. */
public sealed interface ImportEvent
        permits ImportUploaded,
                ImportMapped,
                ImportStarted,
                RowsImported,
                ImportStopped,
                ImportFinished,
                ImportUndoStarted,
                ImportTakenBack,
                ImportUndone,
                ImportDiscarded {
    ImportId importId();
}
