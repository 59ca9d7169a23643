package io.portico.projections.response;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.person.Permission;
import io.portico.messages.response.ResponseTargets;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.FindResponseTargets;
import io.portico.views.agency.ResponseTargetsDetails;
import org.axonframework.queryhandling.QueryHandler;

/** Answers within what time the agency means to answer. */
public final class ResponseQueries {

    private final Viewers viewers;
    private final ViewStore store;

    public ResponseQueries(Viewers viewers, ViewStore store) {
        this.viewers = viewers;
        this.store = store;
    }

    @QueryHandler
    ResponseTargetsDetails answer(FindResponseTargets query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        ResponseTargets targets = ResponseClocks.targets(store);
        return new ResponseTargetsDetails(
                targets.reply(),
                targets.urgent(),
                targets.billing(),
                targets.billingProjects(),
                targets.hours(),
                viewer.state().zone().getId());
    }
}
