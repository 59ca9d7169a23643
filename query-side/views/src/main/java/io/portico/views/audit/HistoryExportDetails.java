package io.portico.views.audit;

import io.portico.messages.HistoryExportId;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.views.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export of the access history.
 *
 * @param gone how many entries of the history have been gone through
 * @param percent how much of it that is
 * @param events how many are in the pieces that there are
 * @param stoppedBecause the code of why it could not go on; null unless that is so
 * @param endedAt when it was finished, stopped or cancelled; null while it runs
 * @param pieces what can be had, in the order of the history; none when the files are gone
 * @param deletedAt from when on the files cannot be had any more; null while it runs
 */
public record HistoryExportDetails(
        HistoryExportId id,
        HistoryExportFormat format,
        @Nullable Instant from,
        @Nullable Instant to,
        HistoryExportState state,
        long gone,
        int percent,
        long events,
        long sizeBytes,
        @Nullable String stoppedBecause,
        PersonName startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant deletedAt,
        List<ExportedFile> pieces) {

    /** How long the files of a finished export are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /**
     * A file of it.
     *
     * @param number counted from 1
     * @param sha256 of its bytes, lower-case hex
     */
    public record ExportedFile(int number, int events, long sizeBytes, String sha256) {}
}
