package io.portico.web.entrance;

import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The second step of signing in, for whoever of this browser's session has shown the right password. */
public interface SecondStep {

    /**
     * What can be shown.
     *
     * @param code whether codes are switched on
     * @param passkey whether there is a passkey
     */
    record Waiting(boolean code, boolean passkey) {

        /** The agency demands a second factor and there is none yet. */
        public boolean enrolment() {
            return !code && !passkey;
        }
    }

    /** Empty when nobody waits, or for too long. */
    Optional<Waiting> waiting();

    /** Asks for one of the passkeys of whoever waits. */
    Ceremony beginPasskey();

    /** The address that lets them in who showed a passkey of theirs; once. */
    URI enterWithPasskey(Ceremony begun, String answer);

    /** Begins to make the first passkey of somebody who has no second factor yet. */
    Ceremony beginFirstPasskey();

    /** Keeps that passkey; the address that lets its owner in, once. */
    URI enterWithFirstPasskey(Ceremony begun, String answer);

    /** Begins to switch codes on. */
    AccountDesk.Enrolment begin();

    /** Switches codes on, if this one is right; returns the recovery codes, shown this once. */
    List<String> confirm(String code);

    /** The address that lets them in who have just switched codes on; once. */
    URI enter();
}
