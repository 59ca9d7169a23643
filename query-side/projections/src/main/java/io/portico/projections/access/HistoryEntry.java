package io.portico.projections.access;

import io.portico.access.Recorded;
import io.portico.messages.AccessEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access event as it stands in the ledger.
 *
 * @param latest the latest time of any event of the agency up to this one: where clocks stepped back, later than {@code at}
 * @param payload the serialized event, its texts sealed
 * @param about the things and people it is about, {@code kind:id}
 */
public record HistoryEntry(
        String eventId,
        long position,
        Instant at,
        Instant latest,
        String type,
        @Nullable String revision,
        String payload,
        String by,
        String byKind,
        @Nullable String onBehalfOf,
        List<String> about) {

    /** The entry as the state takes it. */
    public Recorded recorded(AccessEvent event) {
        return new Recorded(event, type, eventId, position, at, by);
    }
}
