package io.portico.messages.historyexport;

import io.portico.messages.HistoryEvent;
import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * An export could not go on, and will not.
 *
 * @param because the code of what it was
 */
@StoredAs("history-export-stopped")
@Revision("1")
public record HistoryExportStopped(HistoryExportId exportId, HistoryExportFormat format, String because)
        implements HistoryExportEvent, HistoryEvent {}
