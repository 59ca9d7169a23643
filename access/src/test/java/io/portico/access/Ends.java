package io.portico.access;

import io.portico.access.oracle.History;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.person.EndChanged;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.task.TaskShared;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instants at which something of a history ends by time alone. */
final class Ends {

    private Ends() {}

    static List<Instant> in(History history) {
        ZoneId zone = history.ledger().stream()
                .map(Recorded::event)
                .filter(AgencyFounded.class::isInstance)
                .map(founded -> ZoneId.of(((AgencyFounded) founded).timeZone()))
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return history.ledger().stream()
                .map(recorded -> end(recorded, zone))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Instant end(Recorded recorded, ZoneId zone) {
        return switch (recorded.event()) {
            case ProjectAccessGranted e -> e.endsAt();
            case TaskShared e -> e.endsAt();
            case BudgetAccessGranted e -> e.endsAt();
            case ReviewStarted e -> e.dueOn().plusDays(1).atStartOfDay(zone).toInstant();
            case EndChanged e ->
                e.endsOn() == null ? null : e.endsOn().atStartOfDay(zone).toInstant();
            default -> null;
        };
    }
}
