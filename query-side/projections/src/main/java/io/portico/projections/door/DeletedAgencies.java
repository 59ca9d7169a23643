package io.portico.projections.door;

import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The deleted agencies of which something is left. */
public final class DeletedAgencies {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;

    public DeletedAgencies(ViewStore store) {
        this.store = store;
    }

    /**
     * One of them.
     *
     * @param erased whether it is decided that nothing is to be left of it
     */
    public record Waiting(String agencyId, Instant deletedAt, boolean erased) {}

    /** All of them. */
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        Map<String, WaitingAgency> page;
        do {
            page = store.listShared(
                    AgencyDirectoryProjection.DELETED,
                    all.isEmpty() ? null : all.getLast().agencyId(),
                    MAX_AT_ONCE,
                    WaitingAgency.class);
            page.forEach((agencyId, it) ->
                    all.add(new Waiting(agencyId, Instant.ofEpochMilli(it.deletedMillis), it.erased)));
        } while (page.size() == MAX_AT_ONCE);
        return all;
    }

    /** Nothing is left. */
    public void forget(Waiting waiting) {
        store.removeShared(AgencyDirectoryProjection.DELETED, waiting.agencyId());
    }
}
