package io.portico.access;

import io.portico.access.Preview.Line;
import io.portico.access.Timeline.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was otherwise at one instant than at another.
 *
 * @param gains what could be seen at the second and not at the first: each the time it could be seen at the second
 * @param losses what could be seen at the first and not at the second: each the last time it could be seen before that
 * @param kept how many could be seen at both, whether or not in between
 */
public record Difference(List<Span> gains, List<Span> losses, int kept) {

    /** @param spans of one timeline, by when they began */
    public static Difference between(List<Span> spans, Instant first, Instant second) {
        Set<Line> had = new LinkedHashSet<>();
        Map<Line, Span> last = new LinkedHashMap<>();
        List<Span> has = new ArrayList<>();
        for (Span span : spans) {
            if (span.holdsAt(first)) {
                had.add(span.sight());
            }
            if (span.holdsAt(second)) {
                has.add(span);
            }
            if (!span.from().isAfter(second)) {
                last.put(span.sight(), span);
            }
        }
        List<Span> gains =
                has.stream().filter(span -> !had.contains(span.sight())).toList();
        has.forEach(span -> last.remove(span.sight()));
        last.keySet().retainAll(had);
        return new Difference(gains, List.copyOf(last.values()), has.size() - gains.size());
    }
}
