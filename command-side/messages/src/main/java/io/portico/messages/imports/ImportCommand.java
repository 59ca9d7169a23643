package io.portico.messages.imports;

import io.portico.messages.ImportId;

/** Commands about an import. */
public sealed interface ImportCommand
        permits UploadImport,
                MapImport,
                StartImport,
                ImportRows,
                StopImport,
                HaltImport,
                FinishImport,
                UndoImport,
                TakeBackImport,
                DiscardImport,
                DropImportFile {
    ImportId importId();
}
