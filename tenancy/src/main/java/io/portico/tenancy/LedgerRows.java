package io.portico.tenancy;

import java.time.Instant;
import java.util.List;

/** The ledger as it lies there, for whoever vouches for it. Who wants to understand it listens to its events instead. */
public interface LedgerRows {

    /**
     * What lies behind the position, oldest first. It ends before the first row that may still get an older neighbour:
     * where an index is missing and what follows it is younger than the given instant.
     *
     * @param position -1 for the beginning
     * @param settled before which everything that was ever going to be stored is there
     */
    List<StoredEvent> after(long position, int limit, Instant settled);

    /** The same of one agency alone; whether it is settled is the caller's to know. */
    List<StoredEvent> ofAgency(String agencyId, long position, int limit);
}
