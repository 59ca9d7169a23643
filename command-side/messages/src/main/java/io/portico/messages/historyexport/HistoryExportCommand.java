package io.portico.messages.historyexport;

import io.portico.messages.HistoryExportId;

/** What can be asked of an export of the access history. */
public sealed interface HistoryExportCommand
        permits StartHistoryExport,
                AddHistoryExportPiece,
                FinishHistoryExport,
                HaltHistoryExport,
                CancelHistoryExport,
                NoteEvidenceExport {
    HistoryExportId exportId();
}
