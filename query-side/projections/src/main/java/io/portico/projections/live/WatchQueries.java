package io.portico.projections.live;

import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import org.axonframework.queryhandling.QueryHandler;

/** Opens watches: anybody who may sign in may watch; what they hear is decided pulse by pulse. */
public final class WatchQueries {

    private final Viewers viewers;

    public WatchQueries(Viewers viewers) {
        this.viewers = viewers;
    }

    @QueryHandler
    Pulse answer(Watch query) {
        Viewer viewer = viewers.current();
        return new Pulse("user:" + viewer.userId());
    }
}
