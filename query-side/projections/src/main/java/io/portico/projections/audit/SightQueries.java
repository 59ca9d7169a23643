package io.portico.projections.audit;

import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.audit.SightWalk.Marks;
import io.portico.projections.audit.SightWalk.Placed;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.audit.ChangesAround;
import io.portico.views.audit.FindChangesAround;
import io.portico.views.audit.FindSightChanges;
import io.portico.views.audit.FindThingChanges;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers when what somebody sees became something else. */
public final class SightQueries {

    private static final int PLACE = 3;

    private final Viewers viewers;
    /** Each stays where it has come to. */
    private final Begun<Key, SightWalk> walks;

    private final Timelines timelines;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public SightQueries(
            Viewers viewers, AccessFold fold, Timelines timelines, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.walks = new Begun<>(key -> new SightWalk(fold, key.agencyId(), key.person()), SightWalk::size);
        this.timelines = timelines;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    private record Key(String agencyId, UserId person) {}

    @QueryHandler
    SightChanges answer(FindSightChanges query) {
        Viewer viewer = asking(query.userId());
        Instant to = end(viewer, query.from(), query.to());
        return page(ofPerson(viewer, query.userId(), to), query.from(), query.page());
    }

    @QueryHandler
    SightChanges answer(FindThingChanges query) {
        Viewer viewer = AccessReaders.asking(viewers);
        Resource thing = TimelineQueries.traced("kind", ResourceNames.read("kind", query.kind(), query.id()));
        Instant to = end(viewer, query.from(), query.to());
        return page(ofThing(viewer, thing, to), query.from(), query.page());
    }

    @QueryHandler
    ChangesAround answer(FindChangesAround query) {
        // Who is nobody here hears of nothing, not even of what cannot be.
        var _ = viewers.current().inside();
        Resource about = TimelineQueries.about(query.about());
        if (about instanceof Resource.OfPerson person) {
            Viewer viewer = asking(person.userId());
            return around(ofPerson(viewer, person.userId(), viewer.now()), query.at(), query.instants());
        }
        Viewer viewer = AccessReaders.asking(viewers);
        return around(ofThing(viewer, about, viewer.now()), query.at(), query.instants());
    }

    private Marks ofPerson(Viewer viewer, UserId person, Instant to) {
        ResourceNames.demandExists(viewer.state(), new Resource.OfPerson(person));
        return walks.ask(new Key(viewer.agencyId(), person), walk -> walk.upTo(to));
    }

    private Marks ofThing(Viewer viewer, Resource thing, Instant to) {
        Titles.demandEver(viewer.state(), thing, store, texts);
        return new Marks(timelines.marks(viewer, thing, to), to, true, to, Long.MAX_VALUE);
    }

    /** Changes of the same instant are not torn apart. */
    private static ChangesAround around(Marks marks, Instant at, int instants) {
        List<List<SightMark>> all = new ArrayList<>();
        int before = 0;
        for (Placed placed : marks.all()) {
            SightMark mark = placed.mark();
            if (all.isEmpty() || !all.getLast().getFirst().at().equals(mark.at())) {
                all.add(new ArrayList<>());
                before += mark.at().isAfter(at) ? 0 : 1;
            }
            all.getLast().add(mark);
        }
        int first = Math.max(0, before - instants);
        int last = Math.min(all.size(), before + instants);
        List<SightMark> nearest =
                all.subList(first, last).stream().flatMap(List::stream).toList();
        return new ChangesAround(nearest, first, all.size() - last, marks.whole());
    }

    private static Instant end(Viewer viewer, @Nullable Instant from, @Nullable Instant to) {
        Instant end = Objects.requireNonNullElse(to, viewer.now());
        if (from != null && from.isAfter(end)) {
            throw new BadInput("from", BadInput.Code.OUT_OF_RANGE);
        }
        return end.isAfter(viewer.now()) ? viewer.now() : end;
    }

    private SightChanges page(Marks marks, @Nullable Instant from, PageRequest asked) {
        long[] after = asked.after() == null ? null : cursors.read(asked.after(), PLACE);
        int first = from == null ? 0 : behind(marks.all(), from, Long.MAX_VALUE);
        if (after != null) {
            first = Math.max(first, behind(marks.all(), Instant.ofEpochSecond(after[0], after[1]), after[2]));
        }
        int last = Math.min(marks.all().size(), first + asked.limit());
        List<Placed> page = marks.all().subList(first, last);
        String next = null;
        if (last < marks.all().size()) {
            next = cursor(page.getLast().mark().at(), page.getLast().position());
        } else if (!marks.whole()) {
            next = isBefore(marks, after) ? asked.after() : cursor(marks.at(), marks.position());
        }
        return new SightChanges(page.stream().map(Placed::mark).toList(), next);
    }

    /** Who may look through the person's eyes is told when it is worth it, and whoever reads access. */
    private Viewer asking(UserId person) {
        Viewer viewer = viewers.current().inside();
        return Policy.pastEyesOf(viewer.state(), viewer.userId(), person, viewer.now(), viewer.now())
                        .isPresent()
                ? viewer
                : AccessReaders.asking(viewers);
    }

    /** A walk that was begun anew may not have come yet to where the question goes on. */
    private static boolean isBefore(Marks marks, long @Nullable [] after) {
        if (after == null) {
            return false;
        }
        int later = Instant.ofEpochSecond(after[0], after[1]).compareTo(marks.at());
        return later > 0 || (later == 0 && after[2] > marks.position());
    }

    private String cursor(Instant at, long position) {
        return cursors.of(at.getEpochSecond(), at.getNano(), position);
    }

    /** How many of the marks lie at that place or before it. */
    private static int behind(List<Placed> marks, Instant at, long position) {
        int from = 0;
        int to = marks.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (marks.get(middle).isBehind(at, position)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
