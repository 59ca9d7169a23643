package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event that made something so: what a reason points at.
 *
 * @param why what whoever caused it said why, in confidence; null when they said nothing
 */
public record Fact(
        String event,
        String id,
        long position,
        Instant at,
        String by,
        @Nullable Confidential why) {

    static Fact of(Recorded recorded) {
        // Few names and few actors, many facts: each text is kept once.
        return new Fact(
                recorded.name().intern(),
                recorded.id(),
                recorded.position(),
                recorded.at(),
                recorded.by().intern(),
                why(recorded.event()));
    }

    private static @Nullable Confidential why(AccessEvent event) {
        return switch (event) {
            case ProjectAccessGranted granted -> granted.reason();
            case TaskShared shared -> shared.reason();
            case BudgetAccessGranted granted -> granted.reason();
            case AuditContentGiven given -> given.reason();
            default -> null;
        };
    }
}
