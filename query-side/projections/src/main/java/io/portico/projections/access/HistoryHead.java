package io.portico.projections.access;

import java.time.Instant;

/**
 * The end of an agency's history.
 *
 * @param count how many access events it holds
 * @param latest the latest time of any event of the agency so far
 */
public record HistoryHead(long count, Instant latest) {

    static final HistoryHead NONE = new HistoryHead(0, Instant.EPOCH);

    HistoryHead heard(Instant at) {
        return at.isAfter(latest) ? new HistoryHead(count, at) : this;
    }
}
