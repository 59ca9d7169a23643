package io.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Exposure.Span;
import io.portico.access.oracle.Histories;
import io.portico.access.oracle.History;
import io.portico.access.oracle.NaiveReading;
import io.portico.messages.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Who could see a post, and from when until when, is what a naive reading says for each instant by itself. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class ExposureTest {

    private static final int STEPS = 80;
    private static final int HISTORIES = Integer.getInteger("portico.histories", 200);
    private static final @Nullable Long SEED = Long.getLong("portico.seed");
    private static final Duration LONG = Duration.ofDays(900);

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

    /** How many spans ended before the end. */
    private static int agree(List<Recorded> ledger, History.Post post, Random random) {
        Resource.OfPost asked = new Resource.OfPost(post.taskId(), post.thread(), post.position());
        AccessState state = AccessState.empty();
        Instant latest = Instant.EPOCH;
        Exposure exposure = null;
        TreeSet<Instant> instants = new TreeSet<>();
        List<Moment> moments = new ArrayList<>();
        for (Recorded recorded : ledger) {
            if (exposure == null && recorded.position() > post.position()) {
                // It was posted by a clock that may have been ahead of the one of the last change of access.
                latest = latest.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(20_000) : 0);
                exposure = new Exposure(state, asked, latest);
                instants.add(latest);
                moments.add(new Moment(state, latest));
            }
            state = state.with(recorded);
            latest = recorded.at().isAfter(latest) ? recorded.at() : latest;
            if (exposure != null) {
                exposure.next(recorded.event(), state, latest);
                instants.add(latest);
                moments.add(new Moment(state, latest));
            }
        }
        if (exposure == null) {
            return 0;
        }
        Instant end = latest.plus(LONG);
        List<Span> spans = exposure.until(end);
        assertThat(spans).isSortedAccordingTo(Comparator.comparing(Span::from));
        for (Span span : spans) {
            assertThat(whyAt(moments, span, asked))
                    .as("why %s could see it", span.person())
                    .doesNotContain(List.of())
                    .contains(span.reasons());
            if (span.until() != null) {
                // On both sides of every end, which no event need have made.
                instants.add(span.until());
                instants.add(span.until().minusMillis(2));
            }
        }
        instants.addAll(between(instants.first(), end, random));
        for (Instant at : instants.tailSet(instants.first())) {
            if (!at.isAfter(end) && !at.isBefore(instants.first())) {
                assertThat(seeing(spans, at))
                        .as("who could see %s at %s", post, at)
                        .isEqualTo(seeing(ledger, post, at));
            }
        }
        return (int) spans.stream().filter(span -> span.until() != null).count();
    }

    /** The state after one event. */
    private record Moment(AccessState state, Instant at) {}

    /** The reasons that there were when the span began; several things may have happened at that instant. */
    private static List<List<Reason>> whyAt(List<Moment> moments, Span span, Resource.OfPost post) {
        return moments.stream()
                .filter(moment -> moment.at().equals(span.from()))
                .map(moment -> Policy.decide(moment.state(), span.person(), Action.VIEW, post, moment.at()))
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

    private static Set<UserId> seeing(List<Span> spans, Instant at) {
        Set<UserId> people = new HashSet<>();
        for (Span span : spans) {
            boolean then = !at.isBefore(span.from()) && (span.until() == null || at.isBefore(span.until()));
            if (then) {
                assertThat(people.add(span.person()))
                        .as("one span at a time of %s", span.person())
                        .isTrue();
            }
        }
        return people;
    }

    private static Set<UserId> seeing(List<Recorded> ledger, History.Post post, Instant at) {
        NaiveReading naive = new NaiveReading(AsOf.prefix(ledger, at), at);
        Set<UserId> people = new HashSet<>();
        for (UserId person : naive.people()) {
            if (naive.seesPost(person, post.taskId(), post.thread(), post.position())) {
                people.add(person);
            }
        }
        return people;
    }
}
