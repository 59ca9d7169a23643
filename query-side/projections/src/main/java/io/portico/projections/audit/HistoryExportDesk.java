package io.portico.projections.audit;

import io.portico.messages.HistoryExportId;
import io.portico.messages.UserId;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where exports of the access history lie that the house has something to do about, of all agencies. */
public final class HistoryExportDesk {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;

    public HistoryExportDesk(ViewStore store) {
        this.store = store;
    }

    /**
     * An export that waits.
     *
     * @param worksFor in whose name the house works at it
     * @param state running, or over: then its files go one day
     * @param since when it got into that state
     */
    public record Waiting(
            String agencyId, HistoryExportId exportId, UserId worksFor, HistoryExportState state, Instant since) {}

    /** All that waits, what has waited longest first. */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        String after = null;
        Map<String, WaitingHistoryExport> found;
        do {
            found = store.listShared(HistoryExportProjection.WAITING, after, MAX_AT_ONCE, WaitingHistoryExport.class);
            for (Map.Entry<String, WaitingHistoryExport> entry : found.entrySet()) {
                after = entry.getKey();
                all.add(waiting(entry.getValue()));
            }
        } while (found.size() == MAX_AT_ONCE);
        all.sort(Comparator.comparing(Waiting::since));
        return all;
    }

    private static Waiting waiting(WaitingHistoryExport stored) {
        return new Waiting(
                stored.agencyId,
                new HistoryExportId(stored.exportId),
                new UserId(stored.worksFor),
                stored.state,
                Instant.ofEpochMilli(stored.sinceMillis));
    }

    /** Nothing has to be done about it any more. */
    public void forget(Waiting waiting) {
        store.removeShared(
                HistoryExportProjection.WAITING,
                waiting.agencyId() + "/" + waiting.exportId().value());
    }
}
