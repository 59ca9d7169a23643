package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;

/** Those who read access. */
final class AccessReaders {

    private AccessReaders() {}

    /** Whoever reads access: by {@code audit.view}, or by {@code access.grant} because they have to answer for it. */
    static Viewer asking(Viewers viewers) {
        Viewer viewer = viewers.current().inside();
        if (!viewer.may(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency())) {
            viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.WholeAgency());
        }
        return viewer;
    }
}
