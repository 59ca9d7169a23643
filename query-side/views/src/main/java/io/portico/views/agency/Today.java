package io.portico.views.agency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the agency.
 *
 * @param toReview tasks from the portal that nobody has looked at
 * @param unanswered tasks in which people outside wait for an answer, those first who should have it first
 * @param changesAt when this changes although nothing happens, because the time for an answer runs out
 */
public record Today(
        List<TaskDetails> toReview,
        List<TaskDetails> unanswered,
        @Nullable Instant changesAt) {}
