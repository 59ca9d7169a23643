package io.portico.projections.agency;

import io.portico.messages.ImportId;
import io.portico.messages.UserId;
import io.portico.messages.imports.ImportState;
import io.portico.projections.store.ViewStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where imports lie that the house has something to do about, of all agencies. */
public final class ImportDesk {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;

    public ImportDesk(ViewStore store) {
        this.store = store;
    }

    /**
     * An import that waits.
     *
     * @param worksFor in whose name the house works at it
     * @param state running, being undone, or over: then its file can go
     */
    public record Waiting(String agencyId, ImportId importId, UserId worksFor, ImportState state, long sinceMillis) {

        /** Whether there are rows to be gone through. */
        public boolean isUnderWay() {
            return state == ImportState.RUNNING || state == ImportState.UNDOING;
        }
    }

    /** All that waits, what has waited longest first. */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        String after = null;
        Map<String, WaitingImport> found;
        do {
            found = store.listShared(ImportProjection.WAITING, after, MAX_AT_ONCE, WaitingImport.class);
            for (Map.Entry<String, WaitingImport> entry : found.entrySet()) {
                after = entry.getKey();
                waiting(entry.getValue(), all);
            }
        } while (found.size() == MAX_AT_ONCE);
        all.sort(Comparator.comparingLong(Waiting::sinceMillis));
        return all;
    }

    private static void waiting(WaitingImport stored, List<Waiting> all) {
        if (stored.state != ImportState.STOPPED) {
            all.add(new Waiting(
                    stored.agencyId,
                    new ImportId(stored.importId),
                    new UserId(stored.worksFor),
                    stored.state,
                    stored.sinceMillis));
        }
    }

    /** Nothing has to be done about it any more. */
    public void forget(Waiting waiting) {
        store.removeShared(
                ImportProjection.WAITING,
                waiting.agencyId() + "/" + waiting.importId().value());
    }
}
