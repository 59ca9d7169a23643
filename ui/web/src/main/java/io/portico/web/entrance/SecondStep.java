package io.portico.web.entrance;

import io.portico.tenancy.credentials.AccountDesk;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the page must know of somebody who has shown the right password and not yet the second factor. */
public interface SecondStep {

    /** What is still to be shown. */
    enum Waiting {
        CODE,
        /** The agency demands a second factor and there is none yet. */
        ENROLMENT
    }

    /** Empty when nobody waits, or for too long. */
    Optional<Waiting> waiting();

    /** Begins to switch codes on. */
    AccountDesk.Enrolment begin();

    /** Switches codes on, if this one is right; returns the recovery codes, shown this once. */
    List<String> confirm(String code);

    /** The address that lets them in who have just switched codes on; once. */
    URI enter();
}
