package io.portico.tenancy;

import java.time.Duration;

/** How far the views are. */
public interface ViewProgress {

    /** Waits until all views that pages read have passed the position; false when the limit was reached before. */
    boolean await(long position, Duration limit);

    /** Whether the views hold all that was in the ledger when this node started; until then every door answers 503. */
    boolean whole();
}
