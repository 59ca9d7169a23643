package io.portico.access;

import java.time.Instant;

/** Where the access state of an agency comes from. Whoever decides about the present asks {@link #now} each time. */
public interface AccessStates {

    /**
     * The state with every change that has been acknowledged to anybody. Throws when it cannot be had: fail closed.
     */
    AccessState now(String agencyId);

    /**
     * The fold of the agency's longest ledger prefix whose running-maximum time is at or before the instant (access.md,
     * rule 20).
     */
    AccessState asOf(String agencyId, Instant instant);
}
