package io.portico.decisions.task;

import io.portico.access.FirstByName;
import io.portico.access.Policy;
import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.project.Project;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a task from the portal belongs (access.md, rule 13). */
public final class PortalPlace {

    private PortalPlace() {}

    /** The project asked for, or the first by name that the creator is inside, or none. */
    public static @Nullable ProjectId find(Hearing hearing, @Nullable ProjectId asked) {
        hearing.demandOneOf(Permission.TASKS_CREATE);
        if (asked == null) {
            return firstByName(hearing);
        }
        switch (sight(hearing, asked)) {
            case NONE -> throw new Rejected(Rejected.Code.NOT_FOUND);
            case LINE -> throw new Rejected(Rejected.Code.FORBIDDEN);
            case INSIDE -> hearing.demand(Permission.TASKS_CREATE, new Resource.OfProject(asked));
        }
        return asked;
    }

    /**
     * Names are sealed and no part of the access state, so the projects themselves are asked; in the order of their
     * ids, so that two who do this at once lock them in the same order.
     */
    private static @Nullable ProjectId firstByName(Hearing hearing) {
        List<ProjectId> inside = hearing.state().projects().stream()
                .filter(id -> sight(hearing, id) == ProjectSight.INSIDE)
                .sorted(Comparator.comparing(ProjectId::value))
                .toList();
        return FirstByName.of(inside, id -> hearing.texts()
                        .open(hearing.load(Project.class, id).invoke(Project::title)))
                .orElse(null);
    }

    private static ProjectSight sight(Hearing hearing, ProjectId id) {
        return Policy.sight(hearing.state(), hearing.person(), id, hearing.now());
    }
}
