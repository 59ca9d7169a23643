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

    /** Apart, so that nobody who looks back makes others' sight be worked out anew. */
    private static final Horizons PAST = new Horizons();

    private static final Standing ENTERS = Policy::enters;

    private final AccessFold fold;
    private final Clock clock;
    private final Horizons horizons = new Horizons();

    public Viewers(AccessFold fold, Clock clock) {
        this.fold = fold;
        this.clock = clock;
    }

    /**
     * The person or program of the bound work, or the person through whose eyes it looks. Refused when it is neither, or
     * may do nothing at all any more.
     */
    public Viewer current() {
        return viewer(Policy::alive);
    }

    /** As {@link #current}, also for somebody who may do nothing before they accept the agency's terms. */
    public Viewer entering() {
        return viewer(ENTERS);
    }

    private Viewer viewer(Standing demanded) {
        Work work = Tenancy.current();
        AccessFold.Present present = fold.present(work.agencyId());
        Instant now = clock.instant();
        Asker asker = Asker.of(work, present.state(), now).orElseThrow(Viewers::nobody);
        if (asker.at() != null) {
            return then(asker, demanded == ENTERS);
        }
        PersonAccess person = asker.state().person(asker.userId()).orElseThrow(Viewers::nobody);
        if (!demanded.holds(asker.state(), asker.userId(), now)) {
            throw nobody();
        }
        return new Viewer(
                work.agencyId(),
                asker.userId(),
                person.kind(),
                asker.state(),
                present.work(),
                now,
                horizons,
                asker.throughOthersEyes(),
                false);
    }

    /**
     * The person of then. Who had no account yet, or none any more, saw nothing.
     *
     * @param merelyThere whether all that is asked is who it is
     */
    private static Viewer then(Asker asker, boolean merelyThere) {
        AccessFold.Then then = LookingBack.then().orElseThrow(Viewers::nobody);
        AccessState state = then.present().state();
        PersonAccess person = state.person(asker.userId())
                .or(() -> asker.state().person(asker.userId()).filter(_ -> merelyThere))
                .orElseThrow(Viewers::nobody);
        if (!then.at().equals(asker.at()) || !(merelyThere || Policy.alive(state, asker.userId(), then.at()))) {
            throw nobody();
        }
        return new Viewer(
                Tenancy.agencyId(),
                asker.userId(),
                person.kind(),
                state,
                then.present().work(),
                then.at(),
                PAST,
                true,
                asker.withheld());
    }

    private static Rejected nobody() {
        return new Rejected(Rejected.Code.NOT_FOUND);
    }

    private interface Standing {
        boolean holds(AccessState state, UserId userId, Instant now);
    }
}
