package io.portico.app.chores;

import io.portico.messages.AgencyId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.views.audit.DisclosureKeeping;
import io.portico.views.audit.FindDisclosureKeeping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what was disclosed longer ago than its agency keeps it. Several nodes may do the same. */
public final class ForgettingDisclosures {

    private static final Actor CHORE = Actor.system("WhenDisclosureIsOldThenForget");
    private static final int AT_ONCE = 1_000;

    private final Gateway gateway;
    private final DisclosureStore log;
    private final Clock clock;

    public ForgettingDisclosures(Gateway gateway, DisclosureStore log, Clock clock) {
        this.gateway = gateway;
        this.log = log;
        this.clock = clock;
    }

    /** One round through all agencies. */
    public void round() {
        OpenAgencies.visit(gateway, CHORE, agency -> forgetIn(agency.id()));
    }

    private void forgetIn(AgencyId agencyId) {
        int days = gateway.ask(new FindDisclosureKeeping(), DisclosureKeeping.class)
                .days();
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int gone;
        do {
            gone = log.forget(agencyId.value(), before, AT_ONCE);
        } while (gone == AT_ONCE);
    }
}
