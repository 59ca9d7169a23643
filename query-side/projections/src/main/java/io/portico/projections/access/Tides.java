package io.portico.projections.access;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When something was said outside, by the agency's running-maximum time: of all that people outside see only this stands in no
 * access history, and without it nobody could tell exactly which words belong to which instant where clocks step back.
 */
public final class Tides {

    /** The part of it that a document holds. */
    static final int SIZE = 100;

    private static final String HEAD = "said";

    private Tides() {}

    /**
     * Something said outside, or what was said changed or taken back.
     *
     * @param latest the latest time of any event of the agency up to it
     * @param post the position of the post in question, by which it is told who reads it
     */
    public record Said(String eventId, long position, Instant latest, TaskId taskId, Audience audience, long post) {}

    /** Where a post lies in the ledger. */
    record Posted(long position) {}

    /** How many there are. */
    record Head(long count) {}

    static final class Part {
        List<Said> said = new ArrayList<>();
    }

    static String head() {
        return HEAD;
    }

    static String part(long number) {
        return HEAD + ":" + number;
    }

    static String post(PostId postId) {
        return HEAD + ":" + postId.named();
    }

    /**
     * What was said last at an instant, or before the first was said.
     *
     * @param firsts takes what each part begins with, which stays as it is, so that nobody reads a whole part for it twice
     */
    static long lastAt(ViewStore store, Instant instant, Map<Long, Said> firsts) {
        long count = count(store);
        long from = 0;
        long to = (count - 1) / SIZE;
        if (count == 0) {
            return -1;
        }
        while (from < to) {
            long middle = (from + to + 1) / 2;
            Said first =
                    firsts.computeIfAbsent(middle, part -> said(store, part).getFirst());
            if (first.latest().isAfter(instant)) {
                to = middle - 1;
            } else {
                from = middle;
            }
        }
        return said(store, from).stream()
                .filter(one -> !one.latest().isAfter(instant))
                .mapToLong(Said::position)
                .max()
                .orElse(-1);
    }

    /** The position of what was said last; -1 before anything was. */
    static long last(ViewStore store) {
        long count = count(store);
        return count == 0 ? -1 : said(store, (count - 1) / SIZE).getLast().position();
    }

    /** What was said behind a position, in its order; at most the limit. */
    static List<Said> behind(ViewStore store, long after, int limit) {
        long parts = (count(store) + SIZE - 1) / SIZE;
        long from = 0;
        long to = parts - 1;
        while (from < to) {
            long middle = (from + to + 1) / 2;
            if (said(store, middle).getFirst().position() > after) {
                to = middle - 1;
            } else {
                from = middle;
            }
        }
        List<Said> found = new ArrayList<>();
        for (long part = from; part < parts && found.size() < limit; part++) {
            said(store, part).stream()
                    .filter(one -> one.position() > after)
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private static long count(ViewStore store) {
        return store.find(Place.AUDIT, HEAD, Head.class).map(Head::count).orElse(0L);
    }

    private static List<Said> said(ViewStore store, long part) {
        return store.find(Place.AUDIT, part(part), Part.class).orElseThrow().said;
    }
}
