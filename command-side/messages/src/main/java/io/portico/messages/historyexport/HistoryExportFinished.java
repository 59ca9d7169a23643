package io.portico.messages.historyexport;

import io.portico.messages.HistoryEvent;
import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * All of it can be had.
 *
 * @param events how many are in all pieces together
 */
@StoredAs("history-export-finished")
@Revision("1")
public record HistoryExportFinished(HistoryExportId exportId, HistoryExportFormat format, long events, int pieces)
        implements HistoryExportEvent, HistoryEvent {}
