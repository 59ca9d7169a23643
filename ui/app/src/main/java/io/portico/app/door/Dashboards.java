package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.MakeDashboardLink;
import io.portico.messages.account.RevokeDashboardLinks;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.DashboardDesk;
import io.portico.tenancy.credentials.DashboardLinks;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
final class Dashboards implements DashboardDesk {

    private final Gateway gateway;
    private final DashboardLinks links;
    private final SignIns signIns;
    private final PorticoSettings settings;
    private final Clock clock;

    Dashboards(Gateway gateway, DashboardLinks links, SignIns signIns, PorticoSettings settings, Clock clock) {
        this.gateway = gateway;
        this.links = links;
        this.signIns = signIns;
        this.settings = settings;
        this.clock = clock;
    }

    /** Wrong links are counted by the address they come from. */
    @Override
    public Work open(String token, String from) {
        String agencyId = Tenancy.agencyId();
        String counted = "dashboard " + from;
        if (!signIns.mayTry(agencyId, counted)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        return links.read(agencyId, token)
                .map(userId -> new Work(agencyId, Actor.reader(userId)))
                .orElseThrow(() -> {
                    signIns.wasWrong(agencyId, counted);
                    return new Rejected(Rejected.Code.NOT_FOUND);
                });
    }

    /** Whether one may is asked, and written down, before the link is made. */
    @Override
    public Link make(String userId) {
        String agencyId = Tenancy.agencyId();
        DashboardLinks.Link link = links.token(agencyId, userId, clock.instant());
        gateway.send(new MakeDashboardLink(new UserId(userId), link.expiresAt()));
        return new Link(settings.agencyUrl(AgencyOfRequest.slug()) + "/d/" + link.token(), link.expiresAt());
    }

    @Override
    public Receipt revoke(String userId) {
        Receipt receipt = gateway.send(new RevokeDashboardLinks(new UserId(userId)));
        links.revoke(Tenancy.agencyId(), userId);
        return receipt;
    }
}
