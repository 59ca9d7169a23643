package io.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Preview.Line;
import io.portico.access.Timeline.Span;
import io.portico.access.oracle.Histories;
import io.portico.access.oracle.History;
import io.portico.access.oracle.NaiveReading;
import io.portico.messages.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Who could see what, and from when until when, is what a naive reading says for each instant by itself. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class TimelineTest {

    private static final int STEPS = 80;
    private static final int HISTORIES = Integer.getInteger("portico.histories", 200);
    private static final @Nullable Long SEED = Long.getLong("portico.seed");
    private static final Duration LONG = Duration.ofDays(900);
    private static final int INSTANTS = 16;

    @Property(tries = 1)
    void timelinesOfPeopleAndOfThingsAreWhatTheRulesOfEachInstantSayAndWhatWasAnsweredThen(@ForAll long seed) {
        Random random = new Random(SEED == null ? seed : SEED);
        int ended = 0;
        for (int i = 0; i < HISTORIES; i++) {
            long one = random.nextLong();
            ended += agree(Histories.random(new Random(one), STEPS).ledger(), one);
        }
        assertThat(ended)
                .as("spans that ended by time alone, so that there was something to find")
                .isGreaterThan(HISTORIES / 4);
    }

    @Property(tries = 1)
    void personCouldSeeThePostAtThoseInstantsAtWhichTheRulesOfThatInstantSaySo(@ForAll long seed) {
        Random random = new Random(SEED == null ? seed : SEED);
        int ended = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = Histories.random(new Random(random.nextLong()), STEPS);
            for (History.Post post : history.posts()) {
                ended += agree(history.ledger(), post, random);
            }
        }
        assertThat(ended)
                .as("spans that ended, so that there was something to find")
                .isGreaterThan(HISTORIES / 4);
    }

    /** How many spans ended by time alone. */
    private static int agree(List<Recorded> ledger, long one) {
        Random random = new Random(one);
        Map<UserId, Timeline> people = new LinkedHashMap<>();
        Map<Resource, Timeline> things = new LinkedHashMap<>();
        Map<Instant, Set<Line>> live = new HashMap<>();
        AccessState state = AccessState.empty();
        Instant latest = Instant.EPOCH;
        for (Recorded recorded : ledger) {
            AccessState then = state.with(recorded);
            Instant now = recorded.at().isAfter(latest) ? recorded.at() : latest;
            AccessState before = state;
            Instant last = latest;
            Set<Line> seen = seenBy(then, now);
            // Each begins with the event by which somebody or something came, as one that is asked for does.
            then.people().forEach(id -> people.computeIfAbsent(id, _ -> Timeline.of(id, before, last)));
            seen.forEach(line -> things.computeIfAbsent(line.resource(), id -> Timeline.of(id, before, last)));
            people.values().forEach(timeline -> timeline.next(recorded, then, now));
            things.values().forEach(timeline -> timeline.next(recorded, then, now));
            live.put(now, seen);
            state = then;
            latest = now;
        }
        Instant end = latest.plus(LONG);
        Map<UserId, List<Span>> ofPeople = spans(people, end);
        Map<Resource, List<Span>> ofThings = spans(things, end);
        NavigableSet<Instant> instants = instants(ledger, ofPeople.values(), end, random);
        Map<Instant, Set<Line>> expected = new LinkedHashMap<>();
        for (Instant at : instants) {
            Set<Line> seen = EquivalenceTest.seen(AsOf.prefix(ledger, at), at);
            expected.put(at, seen);
            if (live.containsKey(at)) {
                assertThat(live.get(at))
                        .as("what was answered at %s in %s", at, one)
                        .isEqualTo(seen);
            }
            assertThat(at(ofPeople.values(), at))
                    .as("what people saw at %s in %s", at, one)
                    .isEqualTo(seen);
            assertThat(at(ofThings.values(), at))
                    .as("who saw things at %s in %s", at, one)
                    .isEqualTo(seen);
        }
        differ(ofPeople.values(), expected, random, one);
        differ(ofThings.values(), expected, random, one);
        ofPeople.values().forEach(spans -> spans.forEach(span -> caused(span, ledger)));
        return (int) ofPeople.values().stream()
                .flatMap(List::stream)
                .filter(span -> span.until() != null && span.ended() == null)
                .count();
    }

    private static <K> Map<K, List<Span>> spans(Map<K, Timeline> timelines, Instant end) {
        Map<K, List<Span>> spans = new LinkedHashMap<>();
        timelines.forEach((id, timeline) -> spans.put(id, timeline.until(end)));
        spans.values().forEach(some -> assertThat(some).isSortedAccordingTo(Comparator.comparing(Span::from)));
        return spans;
    }

    /** What it gives and takes between any two instants, and that each has a cause between them or an end of its own. */
    private static void differ(
            Collection<List<Span>> timelines, Map<Instant, Set<Line>> expected, Random random, long one) {
        List<Instant> instants = List.copyOf(expected.keySet());
        for (int i = 0; i < INSTANTS; i++) {
            Instant first = instants.get(random.nextInt(instants.size()));
            Instant second = instants.get(random.nextInt(instants.size()));
            if (second.isBefore(first)) {
                continue;
            }
            Set<Line> gains = new HashSet<>();
            Set<Line> losses = new HashSet<>();
            int kept = 0;
            for (List<Span> spans : timelines) {
                Difference difference = Difference.between(spans, first, second);
                difference.gains().forEach(span -> {
                    assertThat(gains.add(span.sight())).isTrue();
                    assertThat(span.from()).isAfter(first).isBeforeOrEqualTo(second);
                });
                difference.losses().forEach(span -> {
                    assertThat(losses.add(span.sight())).isTrue();
                    assertThat(span.until()).isAfter(first).isBeforeOrEqualTo(second);
                });
                kept += difference.kept();
            }
            Set<Line> before = expected.get(first);
            Set<Line> after = expected.get(second);
            assertThat(gains)
                    .as("gains from %s to %s in %s", first, second, one)
                    .isEqualTo(without(after, before));
            assertThat(losses)
                    .as("losses from %s to %s in %s", first, second, one)
                    .isEqualTo(without(before, after));
            assertThat(kept).isEqualTo(after.size() - gains.size());
        }
    }

    private static Set<Line> without(Set<Line> some, Set<Line> others) {
        return some.stream().filter(line -> !others.contains(line)).collect(Collectors.toSet());
    }

    /** The causes happened when it began and ended, and the reasons were those of its beginning. */
    private static void caused(Span span, List<Recorded> ledger) {
        Recorded begun = span.begun();
        assertThat(begun).isNotNull();
        List<Recorded> upTo = ledger.stream()
                .filter(one -> one.position() <= begun.position())
                .toList();
        Decision decision = Policy.decide(
                AccessState.of(upTo),
                span.sight().userId(),
                Action.VIEW,
                span.sight().resource(),
                span.from());
        assertThat(decision.allowed()).isTrue();
        assertThat(span.reasons()).isEqualTo(decision.reasons());
        Recorded ended = span.ended();
        if (ended != null) {
            assertThat(span.until()).isNotNull();
            assertThat(ended.position()).isGreaterThan(begun.position());
        }
    }

    private static Set<Line> seenBy(AccessState state, Instant at) {
        Set<Line> seen = new HashSet<>();
        state.people().forEach(person -> Policy.thingsSeenBy(state, person, at)
                .forEach(thing -> seen.add(new Line(person, thing))));
        return seen;
    }

    private static Set<Line> at(Collection<List<Span>> timelines, Instant at) {
        Set<Line> seen = new HashSet<>();
        timelines.forEach(
                spans -> spans.stream().filter(span -> span.holdsAt(at)).forEach(span -> assertThat(
                                seen.add(span.sight()))
                        .as("one span at a time of %s", span.sight())
                        .isTrue()));
        return seen;
    }

    /** Some at which something happened, some on both sides of ends that no event made, and any others. */
    private static NavigableSet<Instant> instants(
            List<Recorded> ledger, Collection<List<Span>> timelines, Instant end, Random random) {
        List<Instant> some = new ArrayList<>();
        ledger.forEach(recorded -> some.add(recorded.at()));
        Set<Instant> byTime = new LinkedHashSet<>();
        timelines.forEach(spans -> spans.stream()
                .filter(span -> span.until() != null && span.ended() == null)
                .forEach(span -> byTime.add(span.until())));
        byTime.forEach(at -> some.addAll(List.of(at, at.minusNanos(1))));
        some.addAll(between(ledger.getFirst().at(), end, random));
        TreeSet<Instant> instants = new TreeSet<>();
        for (int i = 0; i < INSTANTS; i++) {
            instants.add(some.get(random.nextInt(some.size())));
        }
        return instants;
    }

    /** How many spans ended before the end. */
    private static int agree(List<Recorded> ledger, History.Post post, Random random) {
        Resource.OfPost asked = new Resource.OfPost(post.taskId(), post.thread(), post.position());
        AccessState state = AccessState.empty();
        Instant latest = Instant.EPOCH;
        Timeline timeline = null;
        TreeSet<Instant> instants = new TreeSet<>();
        List<Moment> moments = new ArrayList<>();
        for (Recorded recorded : ledger) {
            if (timeline == null && recorded.position() > post.position()) {
                // It was posted by a clock that may have been ahead of the one of the last change of access.
                latest = latest.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(20_000) : 0);
                timeline = Timeline.of(asked, state, latest);
                instants.add(latest);
                moments.add(new Moment(state, latest));
            }
            state = state.with(recorded);
            latest = recorded.at().isAfter(latest) ? recorded.at() : latest;
            if (timeline != null) {
                timeline.next(recorded, state, latest);
                instants.add(latest);
                moments.add(new Moment(state, latest));
            }
        }
        if (timeline == null) {
            return 0;
        }
        Instant end = latest.plus(LONG);
        List<Span> spans = timeline.until(end);
        assertThat(spans).isSortedAccordingTo(Comparator.comparing(Span::from));
        for (Span span : spans) {
            assertThat(whyAt(moments, span))
                    .as("why %s could see it", span.sight())
                    .doesNotContain(List.of())
                    .contains(span.reasons());
            if (span.until() != null) {
                // On both sides of every end, which no event need have made.
                instants.add(span.until());
                instants.add(span.until().minusNanos(1));
            }
        }
        instants.addAll(between(instants.first(), end, random));
        for (Instant at : instants.tailSet(instants.first())) {
            if (!at.isAfter(end) && !at.isBefore(instants.first())) {
                assertThat(at(List.of(spans), at))
                        .as("who could see %s at %s", post, at)
                        .isEqualTo(seeing(ledger, post, asked, at));
            }
        }
        return (int) spans.stream().filter(span -> span.until() != null).count();
    }

    /** The state after one event. */
    private record Moment(AccessState state, Instant at) {}

    /** The reasons that there were when the span began; several things may have happened at that instant. */
    private static List<List<Reason>> whyAt(List<Moment> moments, Span span) {
        return moments.stream()
                .filter(moment -> moment.at().equals(span.from()))
                .map(moment -> Policy.decide(
                        moment.state(),
                        span.sight().userId(),
                        Action.VIEW,
                        span.sight().resource(),
                        moment.at()))
                .filter(Decision::allowed)
                .map(Decision::reasons)
                .toList();
    }

    private static List<Instant> between(Instant first, Instant last, Random random) {
        List<Instant> some = new ArrayList<>();
        long seconds = Duration.between(first, last).toSeconds();
        for (int i = 0; i < 5; i++) {
            some.add(first.plusSeconds(random.nextLong(seconds)));
        }
        return some;
    }

    private static Set<Line> seeing(List<Recorded> ledger, History.Post post, Resource asked, Instant at) {
        NaiveReading naive = new NaiveReading(AsOf.prefix(ledger, at), at);
        Set<Line> seeing = new HashSet<>();
        for (UserId person : naive.people()) {
            if (naive.seesPost(person, post.taskId(), post.thread(), post.position())) {
                seeing.add(new Line(person, asked));
            }
        }
        return seeing;
    }
}
