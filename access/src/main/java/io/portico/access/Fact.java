package io.portico.access;

import java.time.Instant;

/** The event that made something so: what a reason points at. */
public record Fact(String event, String id, long position, Instant at, String by) {

    static Fact of(Recorded recorded) {
        // Few names and few actors, many facts: each text is kept once.
        return new Fact(
                recorded.name().intern(),
                recorded.id(),
                recorded.position(),
                recorded.at(),
                recorded.by().intern());
    }
}
