package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of access events.
 *
 * @param next where to go on; only without it there are no more
 */
public record AccessEvents(
        List<AccessEventLine> items, @Nullable String next) {}
