package io.portico.app.chores;

import io.portico.messages.AgencyId;
import io.portico.messages.Rejected;
import io.portico.messages.ending.SuspendUnseenGuest;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.LastSeen;
import io.portico.views.agency.EndingRulesDetails;
import io.portico.views.agency.FindEndingRules;
import io.portico.views.agency.FindUnseenGuests;
import io.portico.views.agency.UnseenGuests;
import io.portico.views.agency.UnseenGuests.Unseen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends people outside who were not seen for as long as their agency says. However many nodes do this at once, each
 * person is suspended once: the second finds it done.
 */
public final class UnseenChore {

    private static final Logger LOG = LoggerFactory.getLogger(UnseenChore.class);
    private static final Actor CHORE = Actor.system("WhenGuestIsUnseenThenSuspend");

    private final Gateway gateway;
    private final LastSeen lastSeen;
    private final Clock clock;

    public UnseenChore(Gateway gateway, LastSeen lastSeen, Clock clock) {
        this.gateway = gateway;
        this.lastSeen = lastSeen;
        this.clock = clock;
    }

    /** One round through all agencies. */
    public void suspend() {
        OpenAgencies.visit(gateway, CHORE, agency -> suspendIn(agency.id()));
    }

    private void suspendIn(AgencyId agencyId) {
        int days = gateway.ask(new FindEndingRules(), EndingRulesDetails.class).suspendUnseenAfterDays();
        if (days > 0) {
            Instant since = clock.instant().minus(Duration.ofDays(days));
            gateway.ask(new FindUnseenGuests(since), UnseenGuests.class)
                    .items()
                    .forEach(unseen -> suspend(agencyId, unseen, since));
        }
    }

    private void suspend(AgencyId agency, Unseen unseen, Instant since) {
        Instant last = lastSeen.of(agency.value(), unseen.userId().value())
                .filter(unseen.lastSeenAt()::isBefore)
                .orElse(unseen.lastSeenAt());
        if (last.isBefore(since)) {
            try {
                gateway.send(new SuspendUnseenGuest(agency, unseen.userId(), last));
            } catch (Rejected changedMeanwhile) {
                LOG.info("somebody unseen was not suspended: {}", changedMeanwhile.code());
            }
        }
    }
}
