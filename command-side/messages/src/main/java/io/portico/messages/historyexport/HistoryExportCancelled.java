package io.portico.messages.historyexport;

import io.portico.messages.HistoryEvent;
import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Somebody wanted no more of an export: its files are deleted. */
@StoredAs("history-export-cancelled")
@Revision("1")
public record HistoryExportCancelled(HistoryExportId exportId, HistoryExportFormat format)
        implements HistoryExportEvent, HistoryEvent {}
