package io.portico.web.entrance;

import io.portico.messages.UserId;
import java.net.URI;
import java.util.List;

/** The demonstration: two agencies with invented people, where anybody on this machine may step in as any of them. */
public interface Demo {

    /** Where the demonstration stands. */
    enum State {
        /** There is none and there will be none. */
        OFF,
        /** It can be made. */
        OFFERED,
        /** It is there. */
        READY
    }

    State state();

    /** Makes the demonstration, unless it is there. Takes seconds; called on a thread of its own. */
    void prepare();

    /** The agencies of the demonstration, once it is there. */
    List<Place> agencies();

    /** The people of the agency whose host was asked; empty when it is not one of the demonstration. */
    List<Figure> people();

    /** An address that signs this browser in as that person, once. */
    URI stepIn(UserId person);

    /** An agency of the demonstration. */
    record Place(String name, URI address) {}

    /**
     * Somebody to step in as.
     *
     * @param role what this person is, such as "Project manager"
     */
    record Figure(UserId id, String name, String role) {}
}
