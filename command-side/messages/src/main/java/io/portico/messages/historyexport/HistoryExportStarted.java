package io.portico.messages.historyexport;

import io.portico.messages.HistoryEvent;
import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody began to take the access history along, up to this event and without it. */
@StoredAs("history-export-started")
@Revision("1")
public record HistoryExportStarted(
        HistoryExportId exportId,
        UserId startedBy,
        HistoryExportFormat format,
        @Nullable Instant from,
        @Nullable Instant to)
        implements HistoryExportEvent, HistoryEvent {}
