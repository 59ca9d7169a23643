package io.portico.web.parts;

import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.SightMark;
import java.util.List;

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

    static SightLine of(ChangesAround found) {
        return new SightLine(SightStop.of(found.items()), found.earlier(), found.later());
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
}
