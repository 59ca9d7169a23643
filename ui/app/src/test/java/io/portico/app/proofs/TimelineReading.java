package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.DifferenceLine;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.SightChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds timelines and differences against what was listed at the time. */
record TimelineReading(RunningHouse house, String agencyId, UserId reader) {

    private static final int SMALL_PAGE = 7;
    private static final int THINGS = 6;

    /** @param seenThen what each person was shown at several instants, {@code kind:id} */
    void everybodyAndEverything(NavigableMap<Instant, Map<UserId, Set<String>>> seenThen) {
        if (seenThen.isEmpty()) {
            return;
        }
        Set<UserId> people = seenThen.lastEntry().getValue().keySet();
        people.forEach(person -> {
            List<AccessSpan> spans = spans(person.named());
            seenThen.forEach((at, seen) -> assertThat(
                            at(spans, at).stream().map(AccessSpan::resource).toList())
                    .as("what %s saw at %s", person, at)
                    .containsExactlyInAnyOrderElementsOf(seen.getOrDefault(person, Set.of())));
            differences(person, seenThen);
        });
        Set<String> things = new TreeSet<>();
        seenThen.values().forEach(seen -> seen.values().forEach(things::addAll));
        int every = Math.max(1, things.size() / THINGS);
        int number = 0;
        for (String thing : things) {
            if (number++ % every == 0) {
                List<AccessSpan> spans = spans(thing);
                seenThen.forEach((at, seen) -> assertThat(at(spans, at).stream()
                                .map(AccessSpan::userId)
                                .filter(people::contains)
                                .toList())
                        .as("who saw %s at %s", thing, at)
                        .containsExactlyInAnyOrderElementsOf(people.stream()
                                .filter(person ->
                                        seen.getOrDefault(person, Set.of()).contains(thing))
                                .toList()));
            }
        }
    }

    private void differences(UserId person, NavigableMap<Instant, Map<UserId, Set<String>>> seenThen) {
        Instant middle = new ArrayList<>(seenThen.keySet()).get(seenThen.size() / 2);
        Instant first = seenThen.firstKey();
        Instant last = seenThen.lastKey();
        for (List<Instant> two : List.of(List.of(first, middle), List.of(middle, last), List.of(first, last))) {
            Set<String> had = seenThen.get(two.getFirst()).getOrDefault(person, Set.of());
            Set<String> has = seenThen.get(two.getLast()).getOrDefault(person, Set.of());
            List<DifferenceLine> lines = new ArrayList<>();
            @Nullable String after = null;
            AccessDifference part;
            do {
                part = house.ask(
                        agencyId,
                        reader,
                        new FindDifference(
                                person.named(),
                                two.getFirst(),
                                two.getLast(),
                                null,
                                new PageRequest(SMALL_PAGE, after)));
                lines.addAll(part.items());
                after = part.next();
            } while (after != null);
            assertThat(things(lines, SightChange.GAINED)).isEqualTo(without(has, had));
            assertThat(things(lines, SightChange.LOST)).isEqualTo(without(had, has));
            assertThat(part.lost() + part.gained()).isEqualTo(lines.size());
            assertThat(part.kept()).isEqualTo(has.size() - part.gained());
        }
    }

    private static Set<String> things(List<DifferenceLine> lines, SightChange change) {
        return lines.stream()
                .filter(line -> line.change() == change)
                .map(line -> line.span().resource())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<AccessSpan> at(List<AccessSpan> spans, Instant at) {
        return spans.stream()
                .filter(span -> !at.isBefore(span.from()) && (span.until() == null || at.isBefore(span.until())))
                .toList();
    }

    private List<AccessSpan> spans(String about) {
        List<AccessSpan> spans = new ArrayList<>();
        @Nullable String after = null;
        AccessTimeline part;
        do {
            part = house.ask(
                    agencyId,
                    reader,
                    new FindTimeline(about, null, null, null, new PageRequest(PageRequest.MAX_LIMIT, after)));
            spans.addAll(part.items());
            after = part.next();
        } while (after != null);
        assertThat(part.total()).isEqualTo(spans.size());
        return spans;
    }
}
