package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.messages.Audience;
import io.portico.projections.ByName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.ProjectFacts;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.ProjectFilter;
import io.portico.views.agency.ProjectSort;
import io.portico.views.agency.TaskOpenness;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of projects, filtered and sorted. A page begins behind the place of the last project of the one before, and places
 * change only with the projects themselves. Only who asks for titles, by words or by their order, has them read.
 */
final class ProjectLists {

    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    ProjectLists(ViewStore store, Texts texts, Cursors cursors) {
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    /** Some of them, and the cursor to those behind. */
    record Part(List<ProjectAccess> items, @Nullable String next) {}

    /** Whoever asks must have been let in to the agency's work. */
    Part page(Viewer viewer, FindProjects query) {
        List<ProjectAccess> matching = viewer.visible().projects().keySet().stream()
                .map(projectId -> viewer.state().project(projectId).orElseThrow())
                .filter(project -> holds(viewer, query.filter(), project))
                .toList();
        ProjectOrder order = new ProjectOrder(
                query.sort(),
                project -> facts(viewer, project),
                query.sort() == ProjectSort.TITLE ? titles(matching) : Map.of());
        String after = query.page().after();
        long[] last = after == null ? null : cursors.read(after, order.numbers());
        List<Placed> behind = matching.stream()
                .map(project -> new Placed(project, order.place(project)))
                .filter(placed -> last == null || ProjectOrder.compare(placed.place(), last) > 0)
                .sorted((one, other) -> ProjectOrder.compare(one.place(), other.place()))
                .toList();
        int limit = query.page().limit();
        List<Placed> found = ByName.first(limit + 1, behind, query.filter().text(), this::titlesOf);
        boolean more = found.size() > limit;
        List<Placed> items = more ? found.subList(0, limit) : found;
        return new Part(
                items.stream().map(Placed::project).toList(),
                more ? cursors.of(items.getLast().place()) : null);
    }

    private static boolean holds(Viewer viewer, ProjectFilter filter, ProjectAccess project) {
        return (filter.statuses().isEmpty()
                        || filter.statuses().contains(facts(viewer, project).status()))
                && (filter.brandIds().isEmpty() || filter.brandIds().contains(project.brandId()))
                && isManaged(viewer, filter, project)
                && (filter.openTo().isEmpty() || filter.openTo().stream().anyMatch(one -> isOpen(project, one)));
    }

    private static boolean isManaged(Viewer viewer, ProjectFilter filter, ProjectAccess project) {
        boolean byAnybody = filter.managerIds().isEmpty() && !filter.mine();
        return byAnybody
                || filter.managerIds().contains(project.managerId())
                || (filter.mine() && project.managerId().equals(viewer.userId()));
    }

    private static boolean isOpen(ProjectAccess project, TaskOpenness openness) {
        return switch (openness) {
            case CLIENT -> project.openTo().contains(Audience.CLIENT);
            case PARTNER -> project.openTo().contains(Audience.PARTNER);
            case NOBODY -> project.openTo().isEmpty();
        };
    }

    private static ProjectFacts facts(Viewer viewer, ProjectAccess project) {
        return viewer.work().project(project.projectId()).orElseThrow();
    }

    private Map<ProjectAccess, String> titles(List<ProjectAccess> projects) {
        Map<String, StoredProject> stored = store.find(
                Place.AGENCY,
                projects.stream().map(project -> project.projectId().named()).toList(),
                StoredProject.class);
        return projects.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        project -> texts.show(NotShownYet.demand(
                                        stored.get(project.projectId().named()), "a project")
                                .title)));
    }

    private Map<Placed, String> titlesOf(List<Placed> placed) {
        Map<ProjectAccess, String> titles =
                titles(placed.stream().map(Placed::project).toList());
        return placed.stream()
                .collect(Collectors.toMap(Function.identity(), each -> titles.getOrDefault(each.project(), "")));
    }

    /** A project and where it stands in the list. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(ProjectAccess project, long[] place) {}
}
