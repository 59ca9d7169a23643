package io.portico.access;

import io.portico.access.Preview.Line;
import io.portico.messages.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person could see, or who could see one thing, from when until when, found by going through what happened: at
 * every instant the answer is that of {@link Policy} as of that instant (access.md, rule 20). After each event only what it
 * reaches is looked at again. Between two events time alone takes sights away and gives none, so that the moment at which
 * one ended can be looked for, and need be only by who asks.
 */
public final class Timeline {

    private static final Duration PRECISION = Duration.ofNanos(1);

    private final @Nullable UserId person;
    private final @Nullable Resource thing;
    /** In the order they began; empty where what was given was taken in the same instant. */
    private final List<Optional<Span>> spans = new ArrayList<>();

    private final Map<Line, Integer> open = new LinkedHashMap<>();
    private AccessState state;
    private Instant reached;

    private Timeline(@Nullable UserId person, @Nullable Resource thing, AccessState state, Instant at) {
        this.person = person;
        this.thing = thing;
        this.state = state;
        this.reached = at;
        everything(state).forEach(line -> look(line, null));
    }

    /**
     * Everything that a person could see: projects, tasks, documents, files, budgets, invoices.
     *
     * @param state as it was at that instant
     */
    public static Timeline of(UserId person, AccessState state, Instant at) {
        return new Timeline(person, null, state, at);
    }

    /**
     * Everybody who could see a thing: one of these, or a post.
     *
     * @param state as it was at that instant
     */
    public static Timeline of(Resource thing, AccessState state, Instant at) {
        return new Timeline(null, thing, state, at);
    }

    /**
     * A time during which somebody could see something.
     *
     * @param place which of the timeline's it is; those that began later have greater ones
     * @param until null while they can
     * @param reasons why they could, as of its beginning
     * @param begun the event that began it; null when it was so at the timeline's own beginning
     * @param ended the event that ended it; null while it lasts, and when time alone did
     */
    public record Span(
            int place,
            Line sight,
            Instant from,
            @Nullable Instant until,
            List<Reason> reasons,
            @Nullable Recorded begun,
            @Nullable Recorded ended) {

        /** Whether it held at that instant. */
        public boolean holdsAt(Instant at) {
            return !at.isBefore(from) && (until == null || at.isBefore(until));
        }

        /** What is left of it when there was nothing to see from that instant on; empty when that is nothing. */
        public Optional<Span> upTo(Instant end) {
            if (!from.isBefore(end)) {
                return Optional.empty();
            }
            return Optional.of(until == null || until.isAfter(end) ? endedAt(end, null) : this);
        }

        private Span endedAt(Instant end, @Nullable Recorded by) {
            return new Span(place, sight, from, end, reasons, begun, by);
        }
    }

    /**
     * Goes one event further.
     *
     * @param then the state after it
     * @param at the latest time of any event of the agency up to it
     */
    public void next(Recorded recorded, AccessState then, Instant at) {
        Set<Line> touched = new LinkedHashSet<>();
        AccessState before = state;
        reached = later(at, reached);
        touch(Reach.besides(recorded.event(), before), then, touched);
        touch(Reach.of(recorded.event(), then), then, touched);
        touched.forEach(this::expire);
        state = then;
        touched.forEach(line -> look(line, recorded));
    }

    /** How many times there are that it keeps. */
    public int size() {
        return spans.size();
    }

    /**
     * All spans up to that instant, by when they began; whatever could be seen then has an open one.
     *
     * @param end what lies before the last event counts as that
     */
    public List<Span> until(Instant end) {
        Instant last = later(end, reached);
        return spans.stream()
                .flatMap(Optional::stream)
                .map(span -> span.until() != null || sees(span.sight(), last)
                        ? span
                        : span.endedAt(lastSeen(span, last), null))
                .toList();
    }

    private void touch(Reach reach, AccessState then, Set<Line> touched) {
        if (reach.isNowhere()
                || (person != null && reach.people() != null && !reach.people().contains(person))) {
            return;
        }
        if (person != null && reach.things() != null) {
            reach.things().forEach(one -> touched.add(new Line(person, one)));
        } else if (thing == null || reach.things() == null || reach.things().contains(about(thing))) {
            if (thing != null && reach.people() != null) {
                reach.people().forEach(one -> touched.add(new Line(one, thing)));
            } else {
                touched.addAll(open.keySet());
                touched.addAll(everything(then));
            }
        }
    }

    /** A thread and a post are seen by who sees the task, or fewer. */
    private static Resource about(Resource thing) {
        return switch (thing) {
            case Resource.OfPost post -> new Resource.OfTask(post.taskId());
            case Resource.OfThread thread -> new Resource.OfTask(thread.taskId());
            default -> thing;
        };
    }

    /** All that may be seen in that state. */
    private List<Line> everything(AccessState then) {
        return person != null
                ? Policy.thingsSeenBy(then, person, reached).stream()
                        .map(one -> new Line(person, one))
                        .toList()
                : Policy.candidates(then, Objects.requireNonNull(thing)).stream()
                        .map(one -> new Line(one, thing))
                        .toList();
    }

    /** Closes what time has ended since anything happened to it. */
    private void expire(Line line) {
        Integer place = open.get(line);
        if (place != null && !sees(line, reached)) {
            close(line, lastSeen(spans.get(place).orElseThrow(), reached), null);
        }
    }

    /** Opens or closes by the state of now. */
    private void look(Line line, @Nullable Recorded by) {
        boolean sees = sees(line, reached);
        boolean saw = open.containsKey(line);
        if (sees && !saw) {
            List<Reason> reasons = Policy.decide(state, line.userId(), Action.VIEW, line.resource(), reached)
                    .reasons();
            open.put(line, spans.size());
            spans.add(Optional.of(new Span(spans.size(), line, reached, null, reasons, by, null)));
        } else if (saw && !sees) {
            close(line, reached, by);
        }
    }

    private void close(Line line, Instant end, @Nullable Recorded by) {
        int place = Objects.requireNonNull(open.remove(line));
        // What was given and taken in the same instant was never to be seen as of any.
        spans.set(
                place, spans.get(place).filter(span -> end.isAfter(span.from())).map(span -> span.endedAt(end, by)));
    }

    /** The first instant at which it is seen no more. Nothing but time has touched it for as long as it is seen in this state. */
    private Instant lastSeen(Span span, Instant now) {
        Instant seen = span.from();
        Instant unseen = now;
        if (!sees(span.sight(), seen)) {
            return seen;
        }
        while (Duration.between(seen, unseen).compareTo(PRECISION) > 0) {
            Instant middle = seen.plus(Duration.between(seen, unseen).dividedBy(2));
            if (sees(span.sight(), middle)) {
                seen = middle;
            } else {
                unseen = middle;
            }
        }
        return unseen;
    }

    private boolean sees(Line line, Instant at) {
        return Policy.allows(state, line.userId(), Action.VIEW, line.resource(), at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
