package io.portico.projections.audit;

import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.messages.BadInput;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.FindSightChanges;
import io.portico.views.audit.SightChanges;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;

/** Answers when what somebody sees became something else. */
public final class SightQueries {

    private final Viewers viewers;
    private final AccessFold fold;
    private final Cursors cursors;

    public SightQueries(Viewers viewers, AccessFold fold, Cursors cursors) {
        this.viewers = viewers;
        this.fold = fold;
        this.cursors = cursors;
    }

    @QueryHandler
    SightChanges answer(FindSightChanges query) {
        Viewer viewer = AccessReaders.asking(viewers);
        ResourceNames.demandExists(viewer.state(), new Resource.OfPerson(query.userId()));
        Instant to = Objects.requireNonNullElse(query.to(), viewer.now());
        if (query.from() != null && query.from().isAfter(to)) {
            throw new BadInput("from", BadInput.Code.OUT_OF_RANGE);
        }
        PersonAccess person = viewer.state().person(query.userId()).orElseThrow();
        long behind = person.sent().position() - 1;
        Instant since = Instant.EPOCH;
        String after = query.page().after();
        if (after != null) {
            long[] place = cursors.read(after, 2);
            behind = place[0];
            since = Instant.ofEpochMilli(place[1]);
        } else if (query.from() != null && query.from().isAfter(person.sent().at())) {
            behind = fold.then(viewer.agencyId(), query.from()).position();
            since = query.from();
        }
        Instant until = to.isAfter(viewer.now()) ? viewer.now() : to;
        SightWalk walk = new SightWalk(
                fold,
                viewer.agencyId(),
                query.userId(),
                behind,
                since,
                until,
                query.page().limit());
        walk.go();
        return new SightChanges(
                walk.found(),
                walk.isOver() ? null : cursors.of(walk.position(), walk.at().toEpochMilli()));
    }
}
