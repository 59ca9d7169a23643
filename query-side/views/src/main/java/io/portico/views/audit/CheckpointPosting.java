package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it went when a checkpoint was posted.
 *
 * @param size of how many events it was
 * @param failure why it was not taken; null when it was
 */
public record CheckpointPosting(
        long size, Instant at, @Nullable String failure) {}
