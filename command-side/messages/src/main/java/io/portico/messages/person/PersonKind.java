package io.portico.messages.person;

import io.portico.messages.Audience;
import java.util.Optional;

/** The sorts of accounts in an agency. */
public enum PersonKind {
    EMPLOYEE,
    CLIENT,
    PARTNER,
    /** A program with credentials of its own, acting for the agency. */
    PROGRAM;

    /** The audience of a person outside; empty for those inside. */
    public Optional<Audience> audience() {
        return switch (this) {
            case CLIENT -> Optional.of(Audience.CLIENT);
            case PARTNER -> Optional.of(Audience.PARTNER);
            case EMPLOYEE, PROGRAM -> Optional.empty();
        };
    }

    public static PersonKind of(Audience audience) {
        return switch (audience) {
            case CLIENT -> CLIENT;
            case PARTNER -> PARTNER;
        };
    }
}
