package io.portico.views.audit;

import io.portico.messages.LeakProofId;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that looked for leaks.
 *
 * @param finishedAt null while it is under way
 * @param events how many events of the agency were read; null while it is under way
 * @param found how many leaks; null while it is under way
 */
public record LeakProofSummary(
        LeakProofId id,
        PersonName startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long events,
        @Nullable Long found) {}
