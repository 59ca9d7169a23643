package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
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

    private final AccessStates states;
    private final Clock clock;

    public Viewers(AccessStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    /** The person or program of the bound work. Refused when it is neither, or may do nothing at all any more. */
    public Viewer current() {
        Work work = Tenancy.current();
        AccessState state = states.now(work.agencyId());
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
        return new Viewer(work.agencyId(), userId, person.kind(), state, now);
    }

    private static Rejected nobody() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }
}
