package io.portico.projections.audit;

import io.portico.messages.HistoryEvent;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessHistoryProjection;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.HistoryHead;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.AccessEventLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Reads the history that is written down, a bounded part at a time, and tells it. */
final class HistoryPages {

    private static final int CHUNK = 500;

    /** Not an event for people: it only puts changes of access in order. */
    private static final String ORDER_OF_CHANGES = "access-moved";

    private final ViewStore store;
    private final Texts texts;
    private final Serializer events;

    HistoryPages(ViewStore store, Texts texts, Serializer events) {
        this.store = store;
        this.texts = texts;
        this.events = events;
    }

    /** How many entries there are. */
    long count() {
        return store.find(Place.AUDIT, AccessHistoryProjection.HEAD, HistoryHead.class)
                .map(HistoryHead::count)
                .orElse(0L);
    }

    /**
     * What was found.
     *
     * @param reached the number of the last entry that was gone past, in whichever direction
     * @param ended whether the next one is where nothing more is wanted
     */
    record Found(List<HistoryEntry> entries, long reached, boolean ended) {}

    /**
     * The newest of that time that match among the entries up to that number, as many as asked for, among so many that are
     * looked at.
     *
     * @param from from when on; null for the beginning
     * @param to before when; null for the end
     */
    Found before(
            long number,
            int limit,
            int among,
            @Nullable Instant from,
            @Nullable Instant to,
            Predicate<HistoryEntry> matching) {
        long first = from == null ? 1 : countBefore(from, number) + 1;
        long next = to == null ? number : countBefore(to, number);
        long last = Math.max(first, next - among + 1);
        List<HistoryEntry> found = new ArrayList<>();
        while (next >= last && found.size() < limit) {
            for (HistoryEntry entry :
                    entries(Math.max(last, next - CHUNK + 1), next).reversed()) {
                if (found.size() == limit) {
                    break;
                }
                next--;
                if (matching.test(entry)) {
                    found.add(entry);
                }
            }
        }
        return new Found(found, next, next < first);
    }

    /** How many of the first so many entries are from before an instant. */
    private long countBefore(Instant instant, long among) {
        long low = 0;
        long high = among;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (entries(middle, middle).getFirst().latest().isBefore(instant)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The oldest that match after the entry of that number and before that position in the ledger, as many as asked for,
     * among the next so many.
     */
    Found after(long number, int limit, int among, long before, Predicate<HistoryEntry> matching) {
        long last = Math.min(count(), number + among);
        List<HistoryEntry> found = new ArrayList<>();
        long reached = number;
        while (reached < last && found.size() < limit) {
            for (HistoryEntry entry : entries(reached + 1, Math.min(last, reached + CHUNK))) {
                if (entry.position() >= before) {
                    return new Found(found, reached, true);
                }
                if (found.size() == limit) {
                    break;
                }
                reached++;
                if (matching.test(entry)) {
                    found.add(entry);
                }
            }
        }
        return new Found(found, reached, false);
    }

    private List<HistoryEntry> entries(long first, long last) {
        List<String> ids = LongStream.rangeClosed(first, last)
                .mapToObj(AccessHistoryProjection::id)
                .toList();
        List<HistoryEntry> entries =
                List.copyOf(store.find(Place.AUDIT, ids, HistoryEntry.class).values());
        if (entries.size() < ids.size()) {
            throw new IllegalStateException("the history has a gap");
        }
        return entries;
    }

    /** Whether people are told of it. */
    static boolean isTold(HistoryEntry entry) {
        return !entry.type().equals(ORDER_OF_CHANGES);
    }

    /**
     * Whether people are told of it, and it happened in that time. By the latest time so far: a clock that steps back leads no
     * event out of its order (access.md, rule 20).
     */
    static boolean isTold(HistoryEntry entry, @Nullable Instant from, @Nullable Instant to) {
        return isTold(entry)
                && (from == null || !entry.latest().isBefore(from))
                && (to == null || entry.latest().isBefore(to));
    }

    /** What all that these are about is called. */
    Titles titles(List<HistoryEntry> entries) {
        List<String> named = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            named.addAll(entry.about());
            named.add("user:" + entry.by());
        }
        return Titles.of(store, texts, named);
    }

    AccessEventLine line(HistoryEntry entry, Titles titles, StatedReasons reasons) {
        HistoryEvent event = events.deserialize(
                new SimpleSerializedObject<>(entry.payload(), String.class, entry.type(), entry.revision()));
        return new AccessEventLine(
                entry.eventId(),
                entry.position(),
                entry.at(),
                entry.type(),
                entry.by(),
                titles.find("user:" + entry.by()),
                entry.onBehalfOf(),
                entry.about(),
                new Sentences(titles).of(event),
                StatedReasons.end(event),
                reasons.why(event, texts));
    }
}
