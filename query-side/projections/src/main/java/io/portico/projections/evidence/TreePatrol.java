package io.portico.projections.evidence;

import io.portico.evidence.TreeHash;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.RecordCheck;
import io.portico.views.audit.RecordTroubleKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the whole ledger again, from its beginning to where the trees end, and holds each event against its leaf. It goes in
 * steps, so that whoever makes it go may rest in between.
 */
public final class TreePatrol {

    private static final Actor PATROL = Actor.system("tree-patrol");
    /** Under which id it stands when an agency's record was last read through. */
    static final String CHECKED = "tree-checked";

    private static final int AT_ONCE = 500;

    private final LedgerRows ledger;
    private final ViewStore store;
    private final TreeKeeper keeper;
    private final Clock clock;
    private final Map<String, Walk> walks = new HashMap<>();
    private long position = -1;

    public TreePatrol(LedgerRows ledger, ViewStore store, TreeKeeper keeper, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * Goes on for a few hundred events; false when that was the last of them, and the next step begins anew. So does the one
     * after a step that broke off: half a step made again would find every event of it twice.
     */
    public synchronized boolean step() {
        try {
            return isMore();
        } catch (RuntimeException brokenOff) {
            beginAnew();
            throw brokenOff;
        }
    }

    private void beginAnew() {
        walks.clear();
        position = -1;
    }

    private boolean isMore() {
        if (position < 0) {
            keeper.catchUp();
            // Of whom nothing is left in the ledger, nothing would be met there.
            keeper.agencies().forEach(this::walk);
        }
        List<StoredEvent> rows = ledger.after(position, AT_ONCE, Instant.MAX);
        rows.forEach(row -> Tenancy.run(
                new Work(row.agencyId(), PATROL), () -> walk(row.agencyId()).pass(row)));
        if (!rows.isEmpty()) {
            position = rows.getLast().position();
            return true;
        }
        walks.forEach((agencyId, walk) -> Tenancy.run(new Work(agencyId, PATROL), walk::end));
        store.putShared(CHECKED, CHECKED, new RecordCheck(clock.instant(), walks.size()));
        beginAnew();
        return false;
    }

    private Walk walk(String agencyId) {
        return walks.computeIfAbsent(
                agencyId, _ -> Tenancy.call(new Work(agencyId, PATROL), () -> new Walk(keeper.head())));
    }

    /** Whether the last walk through everything ended too long ago. */
    public boolean isLate() {
        return store.findShared(CHECKED, CHECKED, RecordCheck.class)
                .filter(last -> last.at().plus(RecordCheck.LATE).isBefore(clock.instant()))
                .isPresent();
    }

    /** Through the events of one agency. */
    private final class Walk {

        private final TreeHead head;
        private final StoredNodes nodes;
        private long next;

        Walk(TreeHead head) {
            this.head = head;
            this.nodes = new StoredNodes(store, head, 1);
        }

        void pass(StoredEvent row) {
            if (row.position() > head.position()) {
                return;
            }
            while (next < head.size() && nodes.position(next) < row.position()) {
                found(RecordTroubleKind.GONE);
                next++;
            }
            if (next == head.size() || nodes.position(next) != row.position()) {
                found(RecordTroubleKind.ADDED);
                return;
            }
            TreeHash leaf = nodes.at(0, next);
            if (!TreeKeeper.leaf(row).hash().equals(leaf)) {
                found(RecordTroubleKind.CHANGED);
            }
            next++;
        }

        void end() {
            while (next < head.size()) {
                found(RecordTroubleKind.GONE);
                next++;
            }
            if (!keeper.isErased(Tenancy.agencyId())) {
                store.put(Place.AUDIT, Map.of(CHECKED, new RecordCheck(clock.instant(), head.size())));
            }
        }

        private void found(RecordTroubleKind kind) {
            keeper.note(new Trouble(kind, next, next + 1, clock.instant()));
        }
    }
}
