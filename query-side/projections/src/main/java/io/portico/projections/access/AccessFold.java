package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Recorded;
import io.portico.messages.AccessEvent;
import io.portico.messages.HistoryEvent;
import io.portico.projections.store.Parking;
import io.portico.projections.store.Place;
import io.portico.projections.store.Progress;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access state of each agency, folded from its history when first needed and kept up by what has come since. It
 * never answers with less than what has been acknowledged: the agency's epoch tells how far that is.
 */
public final class AccessFold implements AccessStates {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFold.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHUNK = 500;
    private static final int FIRST_LOOK = 20;
    private static final int LOOK = 50;
    private static final int MILESTONE = 100;
    private static final Actor READER = Actor.system("access-fold");
    private static final int MAX_LOADED = 500;
    private static final int MAX_VISITS = 16;

    private final ViewStore store;
    private final Serializer events;
    private final AccessEpochs epochs;
    private final Progress progress;
    private final Map<String, Agency> loaded = new LinkedHashMap<>(16, 0.75f, true);

    /** @param events the ledger's serializer */
    public AccessFold(ViewStore store, Serializer events, AccessEpochs epochs, Progress progress) {
        this.store = store;
        this.events = events;
        this.epochs = epochs;
        this.progress = progress;
    }

    @Override
    public AccessState now(String agencyId) {
        return agency(agencyId).upTo(needed(agencyId)).state;
    }

    /**
     * The state of now with the event at that position in it, though it may not have been acknowledged yet: for whoever
     * acts upon an event.
     */
    public AccessState atLeast(String agencyId, long position) {
        return agency(agencyId).upTo(Math.max(needed(agencyId), position)).state;
    }

    /** The access state of now, and what lists sort, filter and count by, at the same point of the history. */
    public Present present(String agencyId) {
        Point point = agency(agencyId).upTo(needed(agencyId));
        return new Present(point.state(), point.work());
    }

    /**
     * What there was at an instant, by access.md, rule 20, whatever people outside see.
     *
     * @param present the state of then, and what lists count by
     * @param position where the last event lies that had happened then, as far as it matters to people outside
     */
    public record Then(Present present, Instant at, long position) {}

    /** The state as of the instant, with all that is needed to ask it as if it were now. */
    public Then then(String agencyId, Instant instant) {
        return agency(agencyId).then(needed(agencyId), instant);
    }

    /** Two folds of the same history. */
    public record Present(AccessState state, WorkState work) {}

    @Override
    public AccessState asOf(String agencyId, Instant instant) {
        return asOf(agencyId, instant, Long.MAX_VALUE);
    }

    /** The same of the ledger up to a position, whatever came behind it with an earlier time. */
    public AccessState asOf(String agencyId, Instant instant, long position) {
        return agency(agencyId).asOf(needed(agencyId), instant, position);
    }

    /** Somebody who goes through a part of the history. */
    public interface Walk {

        /**
         * The state before the first event.
         *
         * @param latest the latest time of any event of the agency before that one
         */
        void begins(AccessState state, Instant latest);

        /** @param latest the latest time of any event of the agency up to this one */
        void goesOn(Recorded recorded, AccessState then, Instant latest);
    }

    /** Where somebody who goes through the history has come to. */
    public static final class Stop {

        private final Point point;

        private Stop(Point point) {
            this.point = point;
        }
    }

    /**
     * Leads through everything that has touched access since a position of the ledger.
     *
     * @param at when the event at that position was recorded
     */
    public Stop walk(String agencyId, long position, Instant at, Walk walk) {
        return agency(agencyId).walk(needed(agencyId), position, at, walk);
    }

    /**
     * Leads through everything in the history, from where nothing was there yet.
     *
     * @param before whether something has not come yet, which never leaves
     */
    public Stop walk(String agencyId, Predicate<AccessState> before, Walk walk) {
        return agency(agencyId).walk(needed(agencyId), before, walk);
    }

    /**
     * A position of the ledger from where whoever goes on misses nothing of what had not come yet.
     *
     * @param before whether something has not come yet, which never leaves
     */
    public long before(String agencyId, Predicate<AccessState> before) {
        return agency(agencyId).before(needed(agencyId), before);
    }

    /** Leads through everything that has come since somebody who has begun has stopped. */
    public Stop walkOn(String agencyId, Stop last, Walk walk) {
        return agency(agencyId).walkOn(needed(agencyId), last.point, walk);
    }

    /** Somebody who goes through a part of the history, entry by entry. */
    public interface Passage {

        /** @return whether to go on */
        boolean passes(HistoryEntry entry, HistoryEvent event, AccessState then);
    }

    /** The state right after the event at that position. */
    public AccessState at(String agencyId, long position) {
        return agency(agencyId).pointAt(needed(agencyId), Instant.MAX, position).state();
    }

    /** Leads through everything in the history behind a position of the ledger, until it ends or is enough. */
    public void pass(String agencyId, long behind, Passage passage) {
        agency(agencyId).pass(needed(agencyId), behind, passage);
    }

    /** What was said outside behind a position of the ledger, in its order; at most the limit. */
    public List<Tides.Said> said(String agencyId, long behind, int limit) {
        return Tenancy.call(new Work(agencyId, READER), () -> Tides.behind(store, behind, limit));
    }

    /** The position of what was said outside last; -1 before anything was. */
    public long spoken(String agencyId) {
        return Tenancy.call(new Work(agencyId, READER), () -> Tides.last(store));
    }

    /** Waits until the processor's views hold all of the agency's access that was acknowledged; whether they do in time. */
    public boolean awaitViews(String group, String agencyId, Duration limit) {
        return progress.await(group, needed(agencyId), limit);
    }

    /** Whether the processor's views hold what happened up to that position of the ledger. */
    public boolean shows(String group, long position) {
        return progress.await(group, position, Duration.ZERO);
    }

    /** Takes what is known of an agency out of memory. */
    public void forget(String agencyId) {
        synchronized (loaded) {
            loaded.remove(agencyId);
        }
    }

    /** What was acknowledged, by this process or by one before it that broke off before its views were written. */
    private long needed(String agencyId) {
        return Math.max(epochs.of(agencyId), progress.headAtStart());
    }

    private Agency agency(String agencyId) {
        synchronized (loaded) {
            Agency agency = loaded.computeIfAbsent(agencyId, Agency::new);
            if (loaded.size() > MAX_LOADED) {
                loaded.remove(loaded.keySet().iterator().next());
            }
            return agency;
        }
    }

    /** The point after the entry. What tells only how people signed in moves the count and the time, and no state. */
    private Point after(Point point, HistoryEntry entry) {
        return after(point, entry, read(entry));
    }

    private static Point after(Point point, HistoryEntry entry, HistoryEvent event) {
        return event instanceof AccessEvent access
                ? point.with(entry.recorded(access), entry.latest())
                : point.without(entry.position(), entry.latest());
    }

    private HistoryEvent read(HistoryEntry entry) {
        return events.deserialize(
                new SimpleSerializedObject<>(entry.payload(), String.class, entry.type(), entry.revision()));
    }

    /**
     * A state somewhere in the history.
     *
     * @param count how many events of the history are folded in
     * @param position where the last of them lies
     * @param latest the latest time of any event of the agency up to there
     * @param epoch the epoch that was asked for when it was looked for
     */
    private record Point(AccessState state, WorkState work, long count, long position, Instant latest, long epoch) {
        Point with(Recorded recorded, Instant then) {
            return new Point(
                    state.with(recorded),
                    work.with(recorded.event(), recorded.position()),
                    count + 1,
                    recorded.position(),
                    then,
                    epoch);
        }

        Point without(long at, Instant then) {
            return new Point(state, work, count + 1, at, then, epoch);
        }

        Point asOfEpoch(long asked) {
            return new Point(state, work, count, position, latest, asked);
        }
    }

    /** What is kept of one agency. */
    private final class Agency {

        private final String agencyId;
        private volatile Point present =
                new Point(AccessState.empty(), WorkState.EMPTY, 0, -1, Instant.EPOCH, Long.MIN_VALUE);
        /** States on the way, at equal distances; they share most of their structure with each other. */
        private final List<Point> milestones = new ArrayList<>(List.of(present));

        private final ArrayDeque<Point> visits = new ArrayDeque<>();
        private final Map<Instant, Then> thens = new LinkedHashMap<>(16, 0.75f, true);
        private final Map<Long, Tides.Said> firsts = new ConcurrentHashMap<>();

        Agency(String agencyId) {
            this.agencyId = agencyId;
        }

        Point upTo(long epoch) {
            Point point = present;
            return point.epoch() >= epoch ? point : catchUp(epoch);
        }

        private synchronized Point catchUp(long epoch) {
            Point point = present;
            if (point.epoch() >= epoch) {
                return point;
            }
            if (!progress.await(AccessHistoryProjection.GROUP, epoch, PATIENCE)) {
                throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
            }
            // A change of access that could not be read may have been a revocation: nobody is served without it.
            if (Parking.anyOf(agencyId, AccessHistoryProjection.GROUP, store)) {
                LOG.error("the access history of agency {} has events that are parked; it is not served", agencyId);
                throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
            }
            int limit = FIRST_LOOK;
            List<HistoryEntry> entries = entries(point.count(), limit);
            while (!entries.isEmpty()) {
                for (HistoryEntry entry : entries) {
                    point = after(point, entry);
                    if (point.count() % MILESTONE == 0) {
                        milestones.add(point);
                    }
                }
                boolean mayBeMore = entries.size() == limit;
                limit = CHUNK;
                entries = mayBeMore ? entries(point.count(), limit) : List.of();
            }
            present = point.asOfEpoch(epoch);
            return present;
        }

        /** Whoever looks back asks for page after page of the same instant. What comes after later events have come has a later time. */
        Then then(long epoch, Instant instant) {
            Point end = upTo(epoch);
            // A batch that is still being written may hold what was said, and what was is not there yet.
            if (!end.latest().isAfter(instant)
                    || !progress.await(AccessHistoryProjection.GROUP, end.position(), Duration.ZERO)) {
                return thenNow(epoch, instant);
            }
            synchronized (thens) {
                Then known = thens.get(instant);
                if (known != null) {
                    return known;
                }
            }
            Then then = thenNow(epoch, instant);
            synchronized (thens) {
                thens.put(instant, then);
                if (thens.size() > MAX_VISITS) {
                    thens.remove(thens.keySet().iterator().next());
                }
            }
            return then;
        }

        private Then thenNow(long epoch, Instant instant) {
            Point point = pointAt(epoch, instant, Long.MAX_VALUE);
            long said = Tenancy.call(new Work(agencyId, READER), () -> Tides.lastAt(store, instant, firsts));
            return new Then(new Present(point.state(), point.work()), instant, Math.max(point.position(), said));
        }

        AccessState asOf(long epoch, Instant instant, long position) {
            return pointAt(epoch, instant, position).state();
        }

        Point pointAt(long epoch, Instant instant, long position) {
            Point end = upTo(epoch);
            if (!end.latest().isAfter(instant) && end.position() <= position) {
                return end;
            }
            Point point = milestoneBefore(instant, position);
            int limit = FIRST_LOOK;
            while (point.count() < end.count()) {
                List<HistoryEntry> entries = entries(point.count(), limit);
                limit = LOOK;
                for (HistoryEntry entry : entries) {
                    Point next = after(point, entry);
                    if (next.latest().isAfter(instant) || entry.position() > position) {
                        return visited(point);
                    }
                    point = next;
                }
            }
            return visited(point);
        }

        /** Whoever looks at an instant asks for more than one thing there. */
        private synchronized Point visited(Point point) {
            visits.removeIf(visit -> visit.count() == point.count());
            visits.addFirst(point);
            while (visits.size() > MAX_VISITS) {
                visits.removeLast();
            }
            return point;
        }

        void pass(long epoch, long behind, Passage passage) {
            Point end = upTo(epoch);
            if (end.position() <= behind) {
                return;
            }
            Point point = milestoneBefore(Instant.MAX, behind);
            while (point.count() < end.count()) {
                for (HistoryEntry entry : entries(point.count(), CHUNK)) {
                    HistoryEvent event = read(entry);
                    point = after(point, entry, event);
                    if (entry.position() > behind && !passage.passes(entry, event, point.state())) {
                        return;
                    }
                }
            }
        }

        Stop walk(long epoch, long position, Instant at, Walk walk) {
            upTo(epoch);
            // Whatever had been recorded before that instant lies before the position.
            Point point = milestoneBefore(at.minusNanos(1), Long.MAX_VALUE);
            List<HistoryEntry> entries = entries(point.count(), CHUNK);
            while (!entries.isEmpty()) {
                for (HistoryEntry entry : entries) {
                    if (entry.position() > position) {
                        walk.begins(point.state(), point.latest());
                        return walkOn(epoch, point, walk);
                    }
                    point = after(point, entry);
                }
                entries = entries(point.count(), CHUNK);
            }
            walk.begins(point.state(), point.latest());
            return new Stop(point);
        }

        Stop walk(long epoch, Predicate<AccessState> before, Walk walk) {
            upTo(epoch);
            Point point = lastMilestone(before);
            walk.begins(point.state(), point.latest());
            return walkOn(epoch, point, walk);
        }

        long before(long epoch, Predicate<AccessState> before) {
            upTo(epoch);
            return lastMilestone(before).position();
        }

        private synchronized Point lastMilestone(Predicate<AccessState> before) {
            Point last = milestones.getFirst();
            for (Point milestone : milestones) {
                if (!before.test(milestone.state())) {
                    break;
                }
                last = milestone;
            }
            return last;
        }

        Stop walkOn(long epoch, Point from, Walk walk) {
            Point end = upTo(epoch);
            Point point = from;
            while (point.count() < end.count()) {
                for (HistoryEntry entry : entries(point.count(), CHUNK)) {
                    point = goOn(point, entry, walk);
                }
            }
            return new Stop(point);
        }

        private Point goOn(Point point, HistoryEntry entry, Walk walk) {
            if (!(read(entry) instanceof AccessEvent event)) {
                return point.without(entry.position(), entry.latest());
            }
            Recorded recorded = entry.recorded(event);
            Point then = point.with(recorded, entry.latest());
            walk.goesOn(recorded, then.state(), then.latest());
            return then;
        }

        private synchronized Point milestoneBefore(Instant instant, long position) {
            for (int i = milestones.size() - 1; i > 0; i--) {
                Point milestone = milestones.get(i);
                if (!milestone.latest().isAfter(instant) && milestone.position() <= position) {
                    return nearer(milestone, instant, position);
                }
            }
            return nearer(milestones.getFirst(), instant, position);
        }

        private Point nearer(Point milestone, Instant instant, long position) {
            Point nearest = milestone;
            for (Point visit : visits) {
                if (visit.count() > nearest.count()
                        && !visit.latest().isAfter(instant)
                        && visit.position() <= position) {
                    nearest = visit;
                }
            }
            return nearest;
        }

        /** The entries after the given count. Numbers are dense, so that ids alone find them. */
        private List<HistoryEntry> entries(long after, int limit) {
            List<String> ids = LongStream.rangeClosed(after + 1, after + limit)
                    .mapToObj(AccessHistoryProjection::id)
                    .toList();
            return Tenancy.call(
                    new Work(agencyId, READER),
                    () -> List.copyOf(
                            store.find(Place.AUDIT, ids, HistoryEntry.class).values()));
        }
    }
}
