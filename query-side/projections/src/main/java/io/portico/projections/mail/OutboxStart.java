package io.portico.projections.mail;

import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Positions;
import org.jspecify.annotations.Nullable;

/** How far the ledger had come when this outbox was made. It goes with the views: made anew, they begin anew. */
public final class OutboxStart {

    private static final String COLLECTION = "outbox";
    private static final String ID = "start";

    private final ViewStore store;
    private final Positions positions;
    private volatile @Nullable Long head;

    public OutboxStart(ViewStore store, Positions positions) {
        this.store = store;
        this.positions = positions;
    }

    /** How far the ledger was. */
    record Start(long head) {}

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

    boolean isBefore(long position) {
        Long noted = head;
        if (noted == null) {
            throw new IllegalStateException("the outbox was not begun");
        }
        return noted < position;
    }
}
