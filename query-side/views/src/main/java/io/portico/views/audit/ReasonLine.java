package io.portico.views.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact that made it so.
 *
 * @param rule the number of the rule
 * @param event the stored name of the event; null for a rule that needs none
 * @param by the id of who caused it
 * @param byName the name of who caused it, when it is still known
 * @param why what they said why, when they said something
 */
public record ReasonLine(
        int rule,
        @Nullable String event,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable String byName,
        @Nullable String why,
        Telling text) {

    /** For programs: the fact, and behind it what was said why. */
    public String inEnglish() {
        return why == null ? text.inEnglish() : text.inEnglish() + ": “" + why + "”";
    }
}
