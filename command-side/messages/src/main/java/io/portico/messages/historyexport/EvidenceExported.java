package io.portico.messages.historyexport;

import io.portico.messages.HistoryEvent;
import io.portico.messages.HistoryExportId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a bundle of evidence along.
 *
 * @param size how many events it vouches for
 */
@StoredAs("evidence-exported")
@Revision("1")
public record EvidenceExported(
        HistoryExportId exportId,
        UserId takenBy,
        @Nullable Instant from,
        @Nullable Instant to,
        long size) implements HistoryExportEvent, HistoryEvent {}
