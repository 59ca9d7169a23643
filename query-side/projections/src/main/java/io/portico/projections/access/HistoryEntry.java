package io.portico.projections.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access event as it stands in the ledger.
 *
 * @param payload the serialized event, its texts sealed
 * @param about the things and people it is about, {@code kind:id}
 */
public record HistoryEntry(
        String eventId,
        long position,
        Instant at,
        String type,
        @Nullable String revision,
        String payload,
        String by,
        String byKind,
        @Nullable String onBehalfOf,
        List<String> about) {}
