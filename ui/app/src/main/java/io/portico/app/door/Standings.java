package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether people may come in, be it only to accept the agency's terms; asked before anybody is let in. */
@Component
final class Standings {

    private final Gateway gateway;

    Standings(Gateway gateway) {
        this.gateway = gateway;
    }

    boolean mayEnter(String agencyId, String userId) {
        return stands(agencyId, userId, Standing::enters);
    }

    /** As {@link #mayEnter}, with nothing left to accept. */
    boolean mayAct(String agencyId, String userId) {
        return stands(agencyId, userId, Standing::alive);
    }

    private boolean stands(String agencyId, String userId, Predicate<Standing> where) {
        try {
            return Tenancy.call(
                    new Work(agencyId, Actor.person(userId)),
                    () -> where.test(gateway.ask(new FindStanding(), Standing.class)));
        } catch (Rejected rejected) {
            return false;
        }
    }
}
