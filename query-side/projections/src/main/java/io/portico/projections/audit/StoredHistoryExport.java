package io.portico.projections.audit;

import io.portico.messages.UserId;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An export of the access history as stored. */
final class StoredHistoryExport {

    HistoryExportState state = HistoryExportState.RUNNING;
    HistoryExportFormat format;

    @Nullable
    Instant from;

    @Nullable
    Instant to;

    UserId startedBy;
    Instant startedAt;
    /** Where in the ledger it was started: what is exported came before. */
    long position;

    long upTo;
    List<StoredPiece> pieces = new ArrayList<>();

    @Nullable
    Instant endedAt;

    @Nullable
    String stoppedBecause;

    StoredHistoryExport(
            HistoryExportFormat format,
            @Nullable Instant from,
            @Nullable Instant to,
            UserId startedBy,
            Instant startedAt,
            long position) {
        this.format = format;
        this.from = from;
        this.to = to;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.position = position;
    }

    record StoredPiece(String storedAs, int events, long sizeBytes, String sha256) {}
}
