package io.portico.app.chores;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.door.Agencies;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindAgencies;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A round through all agencies that are open. What goes wrong in one is no matter of the others. */
public final class OpenAgencies {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAgencies.class);

    private OpenAgencies() {}

    public static void visit(Gateway gateway, Actor chore, Consumer<AgencyDoor> visit) {
        String after = null;
        do {
            PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, after);
            Agencies agencies =
                    Tenancy.call(Work.atApex(chore), () -> gateway.ask(new FindAgencies(page), Agencies.class));
            for (AgencyDoor agency : agencies.items()) {
                if (agency.state() == AgencyDoor.State.OPEN) {
                    visitOne(agency, chore, visit);
                }
            }
            after = agencies.next();
        } while (after != null);
    }

    private static void visitOne(AgencyDoor agency, Actor chore, Consumer<AgencyDoor> visit) {
        try {
            Tenancy.run(new Work(agency.id().value(), chore), () -> visit.accept(agency));
        } catch (RuntimeException e) {
            LOG.warn("{} failed in agency {}; going on with the next", chore.id(), agency.id(), e);
        }
    }
}
