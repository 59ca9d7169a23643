package io.portico.projections.mail;

import io.portico.projections.store.Happening;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Positions;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How far the ledger had come when this outbox was made. It goes with the views: made anew, they begin anew. */
public final class OutboxStart {

    private static final String COLLECTION = "outbox";
    private static final String ID = "start";
    private static final MovedIn NEVER = new MovedIn(-1, 0);

    private final ViewStore store;
    private final Positions positions;
    private final Map<String, MovedIn> movedIn = new ConcurrentHashMap<>();
    private volatile @Nullable Long head;

    public OutboxStart(ViewStore store, Positions positions) {
        this.store = store;
        this.positions = positions;
    }

    /** How far the ledger was. */
    record Start(long head) {}

    /**
     * How far the ledger was when an agency had moved in.
     *
     * @param atMillis when that was
     */
    record MovedIn(long head, long atMillis) {}

    /** Notes the start, if it has not been; before the processors begin. */
    public void note() {
        head = store.keepShared(COLLECTION, ID, new Start(positions.head()), Start.class)
                .head();
    }

    /** Lets nothing begin until {@link #beginAnew}: what happens meanwhile is history, told to nobody. */
    public void hold() {
        move(Long.MAX_VALUE);
    }

    /** Takes all that is in the ledger for history. */
    public void beginAnew() {
        move(positions.head());
    }

    private void move(long position) {
        store.putShared(COLLECTION, ID, new Start(position));
        head = position;
    }

    /** Nothing of an agency that moves in begins: it is history, told to nobody, but for what is to be told later than that instant. */
    public void hold(String agencyId, Instant at) {
        keep(agencyId, new MovedIn(Long.MAX_VALUE, at.toEpochMilli()));
    }

    /** Takes all of the agency up to that position for history. What was to be told later than that instant still is. */
    public void beginAfter(String agencyId, long position, Instant at) {
        keep(agencyId, new MovedIn(position, at.toEpochMilli()));
    }

    private void keep(String agencyId, MovedIn start) {
        store.putShared(COLLECTION, agencyId + "/" + ID, start);
        movedIn.put(agencyId, start);
    }

    /** Whether what is history only because its agency moved in is to be told at an instant that lies behind that. */
    boolean isStillDue(Happening happening, Instant due) {
        MovedIn start = movedIn(happening.agencyId());
        return begun() < happening.position()
                && start.head() >= happening.position()
                && due.toEpochMilli() > start.atMillis();
    }

    private MovedIn movedIn(String agencyId) {
        return movedIn.computeIfAbsent(
                agencyId, agency -> store.findShared(COLLECTION, agency + "/" + ID, MovedIn.class)
                        .orElse(NEVER));
    }

    boolean isBefore(Happening happening) {
        return begun() < happening.position() && movedIn(happening.agencyId()).head() < happening.position();
    }

    private long begun() {
        Long noted = head;
        if (noted == null) {
            throw new IllegalStateException("the outbox was not begun");
        }
        return noted;
    }
}
