package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Timeline;
import io.portico.messages.AccessEvent;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.TaskPlaced;
import io.portico.projections.access.About;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.audit.SightWalk.Placed;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timelines that were asked for, kept so that whoever asks again pays only for what has happened since. The first
 * question goes through the history since the person or thing came.
 */
public final class Timelines {

    private static final long BEFORE_ALL = -1;

    private final AccessFold states;
    private final Begun<Key, Kept> begun = new Begun<>(Kept::new, Kept::size);

    public Timelines(AccessFold states) {
        this.states = states;
    }

    /** All its times up to now, by when they began. */
    List<Timeline.Span> of(Viewer viewer, Resource about) {
        return begun.ask(new Key(viewer.agencyId(), about), kept -> kept.upToNow(viewer));
    }

    /** Where a thing was changed, or who could see it, up to that instant. */
    List<Placed> marks(Viewer viewer, Resource thing, Instant until) {
        return begun.ask(new Key(viewer.agencyId(), thing), kept -> kept.marks(viewer, until));
    }

    private record Key(String agencyId, Resource about) {}

    private final class Kept implements AccessFold.Walk {

        private final Key key;
        private @Nullable Timeline timeline;
        private AccessFold.@Nullable Stop stop;
        /** The events about a thing itself. */
        private final List<Placed> changes = new ArrayList<>();

        private volatile int size;

        Kept(Key key) {
            this.key = key;
        }

        synchronized List<Placed> marks(Viewer viewer, Instant until) {
            return SightTally.of(SightChangeKind.PEOPLE, upToNow(viewer), changes, until);
        }

        int size() {
            return size;
        }

        synchronized List<Timeline.Span> upToNow(Viewer viewer) {
            AccessFold.Stop last = stop;
            // Whoever else holds it while it breaks off begins it anew.
            stop = null;
            stop = last == null ? begin(viewer.state()) : states.walkOn(key.agencyId(), last, this);
            Timeline all = timeline();
            size = all.size() + changes.size();
            return all.until(viewer.now());
        }

        private AccessFold.Stop begin(AccessState state) {
            return ResourceNames.came(state, key.about())
                    .map(came -> states.walk(key.agencyId(), came.position() - 1, came.at(), this))
                    .orElseGet(() -> ResourceNames.exists(state, key.about()) ? walkToPerson() : walkAll());
        }

        private AccessFold.Stop walkToPerson() {
            return states.walk(key.agencyId(), then -> !ResourceNames.exists(then, key.about()), this);
        }

        /** What was deleted says no more when it came, unless it is a file. */
        private AccessFold.Stop walkAll() {
            return states.walk(key.agencyId(), BEFORE_ALL, Instant.EPOCH, this);
        }

        @Override
        public void begins(AccessState state, Instant latest) {
            changes.clear();
            timeline = key.about() instanceof Resource.OfPerson person
                    ? Timeline.of(person.userId(), state, latest)
                    : Timeline.of(key.about(), state, latest);
        }

        @Override
        public void goesOn(Recorded recorded, AccessState then, Instant latest) {
            timeline().next(recorded, then, latest);
            if (changes(recorded.event())) {
                SightMark mark = new SightMark(latest, SightChangeKind.WORK, recorded.id(), 0, 0);
                changes.add(new Placed(mark, recorded.position()));
            }
        }

        /** In which order the agency puts its tasks, and that something was said outside, changes nothing about them. */
        private boolean changes(AccessEvent event) {
            return !(key.about() instanceof Resource.OfPerson)
                    && !(event instanceof TaskPlaced || event instanceof OutsideContentBegun)
                    && About.of(event).contains(key.about().named());
        }

        private Timeline timeline() {
            if (timeline == null) {
                throw new IllegalStateException("it has not begun");
            }
            return timeline;
        }
    }
}
