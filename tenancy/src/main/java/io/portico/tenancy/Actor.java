package io.portico.tenancy;

import java.util.Objects;

/**
 * Who does the current work.
 *
 * @param kind what sort of actor this is
 * @param id the person's or program's id within the agency; for {@link Kind#SYSTEM} the automation's name, for
 *     {@link Kind#OPERATOR} and {@link Kind#ANYONE} a fixed word
 */
public record Actor(Kind kind, String id) {

    /** The sorts of actors. */
    public enum Kind {
        /** An employee, client or partner of the agency. */
        PERSON,
        /** A program with credentials of its own, acting for the agency. */
        PROGRAM,
        /** An automation of Portico's own. */
        SYSTEM,
        /** The operator of the service. */
        OPERATOR,
        /** Somebody at a public door, such as the holder of an invitation link. */
        ANYONE,
        /** A person outside without an account, who came by a link that was sent to them. Reads and does nothing else. */
        READER
    }

    public static final Actor OPERATOR = new Actor(Kind.OPERATOR, "operator");
    public static final Actor ANYONE = new Actor(Kind.ANYONE, "anyone");

    public Actor {
        Objects.requireNonNull(kind);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor has an id");
        }
    }

    public static Actor person(String id) {
        return new Actor(Kind.PERSON, id);
    }

    public static Actor reader(String id) {
        return new Actor(Kind.READER, id);
    }

    public static Actor program(String id) {
        return new Actor(Kind.PROGRAM, id);
    }

    public static Actor system(String automation) {
        return new Actor(Kind.SYSTEM, automation);
    }
}
