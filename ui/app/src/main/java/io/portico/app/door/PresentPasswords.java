package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Passwords;
import org.springframework.stereotype.Component;

/** Asks people who have signed in for their password once more, before they change how they sign in. */
@Component
final class PresentPasswords {

    private final Passwords passwords;
    private final SignIns signIns;

    PresentPasswords(Passwords passwords, SignIns signIns) {
        this.passwords = passwords;
        this.signIns = signIns;
    }

    void demand(String userId, String password) {
        String agencyId = Tenancy.agencyId();
        String counted = "password " + userId;
        if (!signIns.mayTry(agencyId, counted)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        if (!passwords.matches(agencyId, userId, password)) {
            signIns.wasWrong(agencyId, counted);
            throw new Rejected(Rejected.Code.WRONG_PASSWORD);
        }
    }
}
