package io.portico.web.parts;

import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The changes nearest to an instant, oldest first.
 *
 * @param earlier how many lie before them
 * @param later how many lie after them
 */
record SightLine(List<SightStop> stops, int earlier, int later) {

    /** As many on either side of the instant. */
    static final int MOST = 500;

    static SightLine of(List<SightMark> marks) {
        return new SightLine(SightStop.of(marks), 0, 0);
    }

    /** @param pages the part that goes on there, or the first */
    static SightLine around(Instant at, Function<@Nullable String, SightChanges> pages) {
        Around around = new Around(at);
        String after = null;
        do {
            SightChanges page = pages.apply(after);
            page.items().forEach(around::next);
            after = page.next();
        } while (after != null);
        return around.line();
    }

    boolean isWhole() {
        return earlier == 0 && later == 0;
    }

    /** Where a stop is among all that there are, counted from one. */
    int number(int index) {
        return earlier + index + 1;
    }

    int all() {
        return earlier + stops.size() + later;
    }

    /** Takes in one mark after the other, and keeps no more than is shown. */
    private static final class Around {

        private final Instant at;
        private final Deque<SightStop> before = new ArrayDeque<>();
        private final List<SightStop> after = new ArrayList<>();
        private @Nullable SightStop last;
        private int earlier;
        private int later;

        Around(Instant at) {
            this.at = at;
        }

        void next(SightMark mark) {
            if (last != null && last.at().equals(mark.at())) {
                last = last.with(mark);
            } else {
                place();
                last = new SightStop(mark.at(), List.of(mark));
            }
        }

        private void place() {
            if (last == null) {
                return;
            }
            if (last.at().isAfter(at)) {
                if (after.size() < MOST) {
                    after.add(last);
                } else {
                    later++;
                }
                return;
            }
            before.addLast(last);
            if (before.size() > MOST) {
                before.removeFirst();
                earlier++;
            }
        }

        SightLine line() {
            place();
            List<SightStop> stops = new ArrayList<>(before);
            stops.addAll(after);
            return new SightLine(stops, earlier, later);
        }
    }
}
