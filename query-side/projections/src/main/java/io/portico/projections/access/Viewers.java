package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.time.Instant;

/** Tells who asks. */
public final class Viewers {

    private final AccessFold fold;
    private final Clock clock;
    private final Horizons horizons = new Horizons();

    public Viewers(AccessFold fold, Clock clock) {
        this.fold = fold;
        this.clock = clock;
    }

    /** The person or program of the bound work. Refused when it is neither, or may do nothing at all any more. */
    public Viewer current() {
        Work work = Tenancy.current();
        AccessFold.Present present = fold.present(work.agencyId());
        AccessState state = present.state();
        Instant now = clock.instant();
        UserId userId = new UserId(work.actor().id());
        PersonAccess person =
                switch (work.actor().kind()) {
                    case PERSON, PROGRAM -> state.person(userId).orElseThrow(Viewers::nobody);
                    case SYSTEM, OPERATOR, ANYONE -> throw nobody();
                };
        if (!Policy.alive(state, userId, now)) {
            throw nobody();
        }
        return new Viewer(work.agencyId(), userId, person.kind(), state, present.work(), now, horizons);
    }

    private static Rejected nobody() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }
}
