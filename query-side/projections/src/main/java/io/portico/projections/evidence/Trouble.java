package io.portico.projections.evidence;

import io.portico.views.audit.RecordTroubleKind;
import java.time.Instant;

/**
 * Something that is wrong with an agency's record.
 *
 * @param from the first event that it may lie at, counted from 0
 * @param until behind the last
 * @param seen when it was found
 */
record Trouble(RecordTroubleKind kind, long from, long until, Instant seen) {

    boolean sameAs(Trouble other) {
        return kind == other.kind && from == other.from && until == other.until;
    }
}
