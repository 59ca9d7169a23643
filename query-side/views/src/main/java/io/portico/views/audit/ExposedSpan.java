package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody could see something.
 *
 * @param until null while they can
 */
public record ExposedSpan(Instant from, @Nullable Instant until) {}
