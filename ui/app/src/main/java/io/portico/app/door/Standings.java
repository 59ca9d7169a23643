package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import org.springframework.stereotype.Component;

/** Whether people may come in, be it only to accept the agency's terms; asked before anybody is let in. */
@Component
final class Standings {

    private final Gateway gateway;

    Standings(Gateway gateway) {
        this.gateway = gateway;
    }

    boolean mayEnter(String agencyId, String userId) {
        try {
            return Tenancy.call(
                    new Work(agencyId, Actor.person(userId)),
                    () -> gateway.ask(new FindStanding(), Standing.class).enters());
        } catch (Rejected rejected) {
            return false;
        }
    }
}
