package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of times during which somebody could see something.
 *
 * @param label what the person or thing in question is called, when it is still known
 * @param total how many there are on all pages
 */
public record AccessTimeline(
        @Nullable String label,
        List<AccessSpan> items,
        int total,
        @Nullable String next) {}
