package io.portico.messages.leakproof;

import io.portico.messages.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found outside and must not be there. It never says the text itself.
 *
 * @param where in that place: the record, mail or question, without texts
 * @param eventId which event said it first; null when none did
 * @param component which part of that event, as {@code event.path}
 */
public record Leak(
        LeakPlace place,
        LeakKind kind,
        String where,
        @Nullable String eventId,
        @Nullable String component) {

    private static final int MAX_WHERE = 300;

    public Leak {
        Check.present("place", place);
        Check.present("kind", kind);
        where = where.length() > MAX_WHERE ? where.substring(0, MAX_WHERE) : where;
    }

    String line() {
        return "leak " + place + " " + kind + " " + (eventId == null ? "-" : eventId) + " "
                + (component == null ? "-" : component) + " " + where.replace('\n', ' ') + "\n";
    }
}
