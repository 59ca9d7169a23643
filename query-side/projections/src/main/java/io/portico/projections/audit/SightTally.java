package io.portico.projections.audit;

import io.portico.access.Recorded;
import io.portico.access.Timeline.Span;
import io.portico.projections.audit.SightWalk.Placed;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks of all kinds: one for each event, and one for each instant at which something ended by itself. */
final class SightTally {

    private final Map<Long, Placed> byEvent = new HashMap<>();
    private final Map<Instant, Integer> endings = new HashMap<>();
    private final SightChangeKind counted;

    private SightTally(SightChangeKind counted) {
        this.counted = counted;
    }

    /**
     * In their order, up to that instant.
     *
     * @param counted what the spans are of: things that a person saw, or people who saw a thing
     */
    static List<Placed> of(SightChangeKind counted, List<Span> spans, List<Placed> noted, Instant until) {
        SightTally tally = new SightTally(counted);
        for (Span span : spans) {
            tally.count(span.begun(), span.from(), 1, 0);
            Instant end = span.until();
            if (end != null && span.ended() == null) {
                tally.endings.merge(end, 1, Integer::sum);
            } else if (end != null) {
                tally.count(span.ended(), end, 0, 1);
            }
        }
        noted.forEach(tally::add);
        return tally.inOrder(until);
    }

    private void count(@Nullable Recorded event, Instant at, int gained, int lost) {
        if (event != null) {
            add(new Placed(new SightMark(at, counted, event.id(), gained, lost), event.position()));
        }
    }

    private void add(Placed placed) {
        byEvent.merge(placed.position(), placed, this::both);
    }

    /** What comes or goes is what it is about; what else became of it goes without saying. */
    private Placed both(Placed one, Placed other) {
        if (other.mark().kind() != counted) {
            return one;
        }
        if (one.mark().kind() != counted) {
            return other;
        }
        return new Placed(
                new SightMark(
                        one.mark().at(),
                        counted,
                        one.mark().event(),
                        one.mark().gained() + other.mark().gained(),
                        one.mark().lost() + other.mark().lost()),
                one.position());
    }

    private List<Placed> inOrder(Instant until) {
        List<Placed> all = new ArrayList<>(byEvent.values());
        endings.forEach((at, lost) -> all.add(new Placed(new SightMark(at, SightChangeKind.TIME, null, 0, lost), -1)));
        return all.stream()
                .filter(placed -> !placed.mark().at().isAfter(until))
                .sorted()
                .toList();
    }
}
