package io.portico.access;

import io.portico.messages.ProjectId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of their projects a person outside works in when they name none (access.md, rule 13). Whoever says it beforehand
 * and whoever puts the task there must find the same one.
 */
public final class FirstByName {

    private static final Comparator<Optional<String>> ERASED_LAST = Comparator.comparing(
            title -> title.map(clear -> clear.toLowerCase(Locale.ROOT)).orElse(null),
            Comparator.nullsLast(Comparator.naturalOrder()));

    private record Named(ProjectId id, Optional<String> title) {}

    private FirstByName() {}

    /**
     * The first of them by title, whatever its case; those whose title was erased come last.
     *
     * @param title asked once for each of them in their order, and for none where there is no choice; empty when erased
     */
    public static Optional<ProjectId> of(Collection<ProjectId> projects, Function<ProjectId, Optional<String>> title) {
        if (projects.size() < 2) {
            return projects.stream().findFirst();
        }
        return projects.stream()
                .map(id -> new Named(id, title.apply(id)))
                .min(Comparator.comparing(Named::title, ERASED_LAST)
                        .thenComparing(named -> named.id().value()))
                .map(Named::id);
    }
}
