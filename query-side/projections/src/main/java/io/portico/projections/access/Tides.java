package io.portico.projections.access;

import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
     * Something said outside.
     *
     * @param latest the latest time of any event of the agency up to it
     */
    public record Said(
            String eventId, long position, Instant at, Instant latest, TaskId taskId, Audience audience, String by) {}

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

    /** What was said last at an instant, or before the first was said. */
    static long lastAt(ViewStore store, Instant instant) {
        long count = count(store);
        long from = 0;
        long to = (count - 1) / SIZE;
        if (count == 0) {
            return -1;
        }
        while (from < to) {
            long middle = (from + to + 1) / 2;
            if (said(store, middle).getFirst().latest().isAfter(instant)) {
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

    /** All that was said behind one position up to another, in its order. */
    static List<Said> between(ViewStore store, long after, long upTo) {
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
        for (long part = from; part < parts; part++) {
            for (Said one : said(store, part)) {
                if (one.position() > upTo) {
                    return found;
                }
                if (one.position() > after) {
                    found.add(one);
                }
            }
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
