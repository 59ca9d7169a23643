package io.portico.projections.access;

import io.portico.access.Policy;
import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;

/** Tells whether the work is that of somebody who audits, whose reading is written down. */
public final class Auditing {

    private final AccessFold states;

    public Auditing(AccessFold states) {
        this.states = states;
    }

    /** A look through somebody's eyes is written down as theirs. A program acts for people by their right. */
    public boolean isAuditors(Work work) {
        Actor actor = work.actor().kind() == Actor.Kind.PROGRAM ? work.onBehalfOf() : work.actor();
        boolean through = work.actor().kind() == Actor.Kind.PERSON && work.onBehalfOf() != null;
        return actor != null
                && actor.kind() == Actor.Kind.PERSON
                && !through
                && Policy.isAuditor(states.now(work.agencyId()), new UserId(actor.id()));
    }
}
