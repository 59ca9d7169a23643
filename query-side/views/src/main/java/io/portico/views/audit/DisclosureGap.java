package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time of which entries may be missing, because the house did not end orderly.
 *
 * @param until null when it is not over
 */
public record DisclosureGap(Instant from, @Nullable Instant until) {}
