package io.portico.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log of disclosures.
 *
 * @param gaps when entries may be missing, among the time asked for
 * @param keptSince what was disclosed before is not in the log, or not any more
 * @param keptDays for how many days an entry is kept
 */
public record DisclosureLog(
        List<DisclosureLine> items, @Nullable String next, List<DisclosureGap> gaps, Instant keptSince, int keptDays) {}
