package io.portico.views.audit;

import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.LeakReport;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that looked for leaks, and what it says.
 *
 * @param finishedAt null while it is under way
 * @param progress how far it is; null when it has not begun or is over
 * @param report null while it is under way
 * @param digest the hash of the report; null while it is under way
 */
public record LeakProofDetails(
        LeakProofId id,
        PersonName startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable LeakProgress progress,
        @Nullable LeakReport report,
        @Nullable String digest) {}
