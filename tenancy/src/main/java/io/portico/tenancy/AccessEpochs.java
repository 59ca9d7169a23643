package io.portico.tenancy;

/**
 * Up to which ledger position each agency's access must be known before anything is decided. Raised, on storage shared
 * by all nodes, before a change of access is acknowledged; a node that is behind catches up before it answers.
 */
public interface AccessEpochs {

    /** Raises the agency's epoch to the position, unless it is higher already. */
    void raise(String agencyId, long position);

    /** The agency's epoch; -1 when it was never raised. */
    long of(String agencyId);
}
