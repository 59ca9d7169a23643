package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project as a person outside sees it. To those not inside, all but id, title, brand, manager and their tasks is null
 * (access.md, rule 5).
 *
 * @param progress done tasks in percent of all tasks the reader can see; null where there are none, or the agency does
 *     not tell
 * @param invoiced how much of its budgets was invoiced, in percent; null where there is none
 */
public record PortalProject(
        ProjectId id,
        String title,
        String brand,
        @Nullable PersonName manager,
        boolean inside,
        @Nullable String description,
        @Nullable List<PersonName> team,
        @Nullable List<PersonName> colleagues,
        @Nullable ProjectStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer progress,
        @Nullable Integer invoiced,
        boolean mayCreateTasks) {
    /** Of whom it tells. */
    Stream<UserId> people() {
        return Stream.of(Stream.ofNullable(manager), names(team), names(colleagues))
                .flatMap(names -> names)
                .map(PersonName::id);
    }

    private static Stream<PersonName> names(@Nullable List<PersonName> names) {
        return Stream.ofNullable(names).flatMap(List::stream);
    }
}
