package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.SignInMethod;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import io.portico.views.door.AgencyDoor;
import io.portico.web.entrance.Entrance;
import io.portico.web.entrance.PasskeySignIn;
import java.net.URI;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
final class PagePasskeySignIn implements PasskeySignIn {

    private static final String COUNTED = "passkey";

    private final PasskeyCeremonies ceremonies;
    private final Standings standings;
    private final SignIns signIns;
    private final FailedSignIns failed;
    private final Tickets tickets;
    private final Entrance entrance;

    PagePasskeySignIn(
            PasskeyCeremonies ceremonies,
            Standings standings,
            SignIns signIns,
            FailedSignIns failed,
            Tickets tickets,
            Entrance entrance) {
        this.ceremonies = ceremonies;
        this.standings = standings;
        this.signIns = signIns;
        this.failed = failed;
        this.tickets = tickets;
        this.entrance = entrance;
    }

    @Override
    public Ceremony begin() {
        return ceremonies.showing(null);
    }

    @Override
    public URI enter(Ceremony begun, String answer) {
        String agencyId = Tenancy.agencyId();
        AgencyDoor agency = entrance.agency().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        String address = AgencyOfRequest.visit().address();
        if (!signIns.mayTry(agencyId, COUNTED, address, false)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        String userId = shown(agencyId, address, begun, answer);
        return tickets.address(agency.id(), agency.slug(), new UserId(userId), SignInMethod.PASSKEY);
    }

    private String shown(String agencyId, String address, Ceremony begun, String answer) {
        try {
            String userId = ceremonies.shown(begun, answer);
            if (standings.mayEnter(agencyId, userId)) {
                return userId;
            }
            failed.noteLater(agencyId, new UserId(userId));
            throw new Rejected(Rejected.Code.WRONG_PASSKEY);
        } catch (Rejected wrong) {
            signIns.wasWrong(agencyId, COUNTED, address, false);
            throw wrong;
        }
    }
}
