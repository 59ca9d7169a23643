package io.portico.projections.documents;

import org.jspecify.annotations.Nullable;

/**
 * A document as it lies among the views of an audience while it is open to it: as it is now, and nothing of how it came
 * to be.
 *
 * @param pinnedAt the ledger position at which it was pinned; null while it is not
 */
public record SharedDocument(
        StoredVersion present, @Nullable Long pinnedAt) {}
