package io.portico.projections.agency;

import io.portico.access.Policy;
import io.portico.access.ProjectAccess;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.Footing;
import io.portico.projections.access.Viewer;
import io.portico.projections.people.Names;
import io.portico.views.agency.ProjectSeers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who outside sees each of a few projects; nothing of it for those who do not read access. */
final class ProjectOutside {

    private final boolean told;
    private final Map<ProjectId, List<UserId>> seers = new HashMap<>();

    private ProjectOutside(boolean told) {
        this.told = told;
    }

    static ProjectOutside of(Viewer viewer, List<ProjectAccess> projects) {
        ProjectOutside outside = new ProjectOutside(
                Demands.holds(viewer, Permission.ACCESS_GRANT) || Demands.holds(viewer, Permission.AUDIT_VIEW));
        if (outside.told) {
            projects.stream()
                    .collect(Collectors.groupingBy(
                            ProjectAccess::brandId, Collectors.mapping(ProjectAccess::projectId, Collectors.toList())))
                    .forEach((brand, ofBrand) -> outside.ask(viewer, brand, ofBrand));
        }
        return outside;
    }

    /** Nobody outside sees anything of a brand they do not have; of the others each is asked about all at once. */
    private void ask(Viewer viewer, BrandId brand, List<ProjectId> projects) {
        List<UserId> people = viewer.state().inOrder(viewer.state().peopleWith(brand)).stream()
                .sorted(Comparator.comparing(person -> kind(viewer, person)))
                .toList();
        for (UserId person : people) {
            List<Footing> footings = Policy.footings(viewer.state(), person, projects, viewer.now());
            for (int i = 0; i < projects.size(); i++) {
                if (footings.get(i).sees()) {
                    seers.computeIfAbsent(projects.get(i), _ -> new ArrayList<>())
                            .add(person);
                }
            }
        }
    }

    private static PersonKind kind(Viewer viewer, UserId person) {
        return viewer.state().person(person).orElseThrow().kind();
    }

    /** Those who are named in the project's row. */
    Stream<UserId> named(ProjectId project) {
        return of(project).stream().limit(ProjectSeers.MOST);
    }

    @Nullable
    ProjectSeers shown(ProjectId project, Names names) {
        return told
                ? new ProjectSeers(of(project).size(), names.of(named(project).toList()))
                : null;
    }

    private List<UserId> of(ProjectId project) {
        return seers.getOrDefault(project, List.of());
    }
}
