package io.portico.projections.evidence;

import io.portico.evidence.MerkleTree;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.RecordMark;

/** Tells what the record was before and after some event, for those who compare. */
public final class RecordMarks {

    private final ViewStore store;
    private final TreeKeeper keeper;

    public RecordMarks(ViewStore store, TreeKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /** The record without the event at that position of the ledger, and without all that follow. */
    public RecordMark before(long position) {
        return from(position);
    }

    /** The record with the event at that position of the ledger. */
    public RecordMark through(long position) {
        return from(position + 1);
    }

    private RecordMark from(long position) {
        keeper.catchUp();
        StoredNodes nodes = new StoredNodes(store, keeper.head());
        long size = nodes.leafFrom(position);
        return new RecordMark(size, MerkleTree.root(nodes, size).hex());
    }
}
