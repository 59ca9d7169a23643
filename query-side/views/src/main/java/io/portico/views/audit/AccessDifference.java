package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was lost and gained between two instants, losses first.
 *
 * @param label what the person or thing in question is called, when it is still known
 * @param lost how many losses there are on all pages
 * @param gained how many gains there are on all pages
 * @param kept how many could be seen at both instants, whether or not in between
 */
public record AccessDifference(
        @Nullable String label,
        int lost,
        int gained,
        int kept,
        List<DifferenceLine> items,
        @Nullable String next) {}
