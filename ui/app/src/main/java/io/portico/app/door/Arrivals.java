package io.portico.app.door;

import io.portico.messages.UserId;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.SignInMethod;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.BrowserSessions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Lets somebody in who has proven all that is asked of them: their session begins, and the access history tells of it. */
@Component
final class Arrivals {

    private static final byte[] SEEN = new byte[0];

    private final Gateway gateway;
    private final BrowserSessions sessions;
    private final SecretStore secrets;
    private final DeviceMarks devices;
    private final Clock clock;

    Arrivals(Gateway gateway, BrowserSessions sessions, SecretStore secrets, DeviceMarks devices, Clock clock) {
        this.gateway = gateway;
        this.sessions = sessions;
        this.secrets = secrets;
        this.devices = devices;
        this.clock = clock;
    }

    SignedInToken arrive(String agencyId, String userId, SignInMethod method, Visit visit) {
        boolean first = secrets.putIfAbsent(agencyId, "arrived/" + userId, SEEN);
        boolean newDevice = !first && !devices.isKnown(agencyId, userId, visit);
        Work work = new Work(agencyId, Actor.person(userId));
        Tenancy.call(work, () -> gateway.send(new NoteSignIn(new UserId(userId), method, newDevice)));
        return begin(agencyId, userId, visit);
    }

    /** A session for somebody who was let in elsewhere, or in the demonstration. */
    SignedInToken begin(String agencyId, String userId, Visit visit) {
        String session = sessions.begin(agencyId, userId, visit.device(), visit.address());
        return new SignedInToken(new SignedIn(agencyId, Actor.Kind.PERSON, userId, clock.instant(), null, session));
    }
}
