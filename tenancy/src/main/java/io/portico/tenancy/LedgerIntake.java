package io.portico.tenancy;

import java.util.Collection;
import java.util.List;

/** Takes events of another ledger into this one, as they lay there but for their places. */
public interface LedgerIntake {

    /** Whether there is an aggregate of that key, as {@link StorageKey} makes it. */
    boolean knows(String key);

    /** Whether there is an event of any of these ids; at most a few hundred at once. */
    boolean holdsAny(Collection<String> eventIds);

    /** Appends them behind all there is, in one piece, which others may follow. On disk when it returns. */
    void append(List<StoredEvent> events) throws Taken;

    /** The id of an event, or the place in its aggregate, is taken; nothing was appended. */
    final class Taken extends Exception {
        public Taken(Throwable cause) {
            super(cause);
        }
    }
}
