package io.portico.messages.historyexport;

import io.portico.messages.HistoryExportId;

/** What happens to an export of the access history. That somebody took it along is part of that history. */
public sealed interface HistoryExportEvent
        permits HistoryExportStarted,
                HistoryExportPieceAdded,
                HistoryExportFinished,
                HistoryExportStopped,
                HistoryExportCancelled,
                EvidenceExported {
    HistoryExportId exportId();
}
