package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Fact;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Timeline;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The timelines that were asked for, kept so that whoever asks again pays only for what has happened since. The first
 * question goes through the history since the person or thing came.
 */
final class Timelines {

    /** As much of all agencies together; beyond it what was asked for longest ago is made anew when it is asked for. */
    private static final int MOST_SPANS = 300_000;

    private final AccessFold states;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    Timelines(AccessFold states) {
        this.states = states;
    }

    /** All its times up to now, by when they began. */
    List<Timeline.Span> of(Viewer viewer, Resource about) {
        List<Timeline.Span> spans = at(new Key(viewer.agencyId(), about)).upToNow(viewer);
        spare();
        return spans;
    }

    private Kept at(Key key) {
        synchronized (kept) {
            return kept.computeIfAbsent(key, Kept::new);
        }
    }

    private void spare() {
        synchronized (kept) {
            long spans = kept.values().stream().mapToLong(Kept::size).sum();
            Iterator<Kept> oldest = kept.values().iterator();
            while (spans > MOST_SPANS && kept.size() > 1) {
                spans -= oldest.next().size();
                oldest.remove();
            }
        }
    }

    private record Key(String agencyId, Resource about) {}

    private final class Kept implements AccessFold.Walk {

        private final Key key;
        private @Nullable Timeline timeline;
        private AccessFold.@Nullable Stop stop;
        private volatile int size;

        Kept(Key key) {
            this.key = key;
        }

        int size() {
            return size;
        }

        synchronized List<Timeline.Span> upToNow(Viewer viewer) {
            AccessFold.Stop last = stop;
            // Whatever breaks off on the way is begun anew.
            stop = null;
            stop = last == null ? begin(viewer.state()) : states.walkOn(key.agencyId(), last, this);
            Timeline all = timeline();
            size = all.size();
            return all.until(viewer.now());
        }

        private AccessFold.Stop begin(AccessState state) {
            return ResourceNames.came(state, key.about())
                    .map(came -> states.walk(key.agencyId(), before(came), came.at(), this))
                    .orElseGet(() -> states.walk(key.agencyId(), -1, Instant.EPOCH, this));
        }

        private static long before(Fact came) {
            return came.position() - 1;
        }

        @Override
        public void begins(AccessState state, Instant latest) {
            timeline = key.about() instanceof Resource.OfPerson person
                    ? Timeline.of(person.userId(), state, latest)
                    : Timeline.of(key.about(), state, latest);
        }

        @Override
        public void goesOn(Recorded recorded, AccessState then, Instant latest) {
            timeline().next(recorded, then, latest);
        }

        private Timeline timeline() {
            if (timeline == null) {
                throw new IllegalStateException("it has not begun");
            }
            return timeline;
        }
    }
}
