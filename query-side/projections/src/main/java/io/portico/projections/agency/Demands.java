package io.portico.projections.agency;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;

/** Who may list what inside the agency: what the policy says of each single thing, said once for all of them. */
final class Demands {

    private static final Resource AGENCY = new Resource.WholeAgency();

    private Demands() {}

    /** Somebody who sees the agency's work. */
    static Viewer work(Viewers viewers) {
        return either(viewers, Permission.WORK_VIEW, Permission.AUDIT_CONTENT);
    }

    /** Somebody who sees the agency's people. */
    static Viewer people(Viewers viewers) {
        return holder(viewers, Permission.PEOPLE_VIEW);
    }

    /** Somebody who sees bills. */
    static Viewer bills(Viewers viewers) {
        return either(viewers, Permission.BILLING_VIEW, Permission.AUDIT_CONTENT);
    }

    /** Somebody who sees brands, and with them companies. */
    static Viewer workOrPeople(Viewers viewers) {
        return either(viewers, Permission.WORK_VIEW, Permission.PEOPLE_VIEW);
    }

    /** Somebody who reads access, or answers for it. */
    static Viewer accessReader(Viewers viewers) {
        return either(viewers, Permission.ACCESS_GRANT, Permission.AUDIT_VIEW);
    }

    static Viewer holder(Viewers viewers, Permission permission) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(permission), AGENCY);
        return viewer;
    }

    static boolean holds(Viewer viewer, Permission permission) {
        return viewer.may(Action.use(permission), AGENCY);
    }

    private static Viewer either(Viewers viewers, Permission usual, Permission other) {
        Viewer viewer = viewers.current().inside();
        if (!holds(viewer, other)) {
            viewer.demand(Action.use(usual), AGENCY);
        }
        return viewer;
    }
}
