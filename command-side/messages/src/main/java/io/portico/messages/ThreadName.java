package io.portico.messages;

import java.util.Optional;

/** The three threads of a task: notes that stay inside, and one for the replies of each audience. */
public enum ThreadName {
    /** Notes. Nobody outside ever sees them. */
    AGENCY,
    CLIENT,
    PARTNER;

    public static ThreadName of(Audience audience) {
        return switch (audience) {
            case CLIENT -> CLIENT;
            case PARTNER -> PARTNER;
        };
    }

    /** The audience that reads this thread, if anybody outside does. */
    public Optional<Audience> audience() {
        return switch (this) {
            case AGENCY -> Optional.empty();
            case CLIENT -> Optional.of(Audience.CLIENT);
            case PARTNER -> Optional.of(Audience.PARTNER);
        };
    }
}
