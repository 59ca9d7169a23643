package io.portico.access;

import static io.portico.messages.person.Permission.PROJECTS_VIEW;

import io.portico.messages.ProjectId;
import io.portico.messages.project.Footing;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what footing an external user stands to many projects. It applies the same rules of {@link ExternalUser}, and a
 * property holds the two against each other.
 */
final class Footings {

    private final ExternalUser user;
    private final @Nullable Footing lifeless;
    private final Set<ProjectId> ofNamedTasks;

    Footings(ExternalUser user) {
        this.user = user;
        this.lifeless = user.account().lifeless().orElse(null);
        this.ofNamedTasks = lifeless == null ? ofNamedTasks(user) : Set.of();
    }

    /** The projects of which the user sees a task without being inside. */
    private static Set<ProjectId> ofNamedTasks(ExternalUser user) {
        Set<ProjectId> projects = new HashSet<>();
        for (TaskAccess task : user.namedTasks()) {
            ProjectId project = task.projectId();
            if (project != null && !projects.contains(project) && user.seesTask(task)) {
                projects.add(project);
            }
        }
        return projects;
    }

    Footing of(ProjectId projectId) {
        ProjectAccess project = user.project(projectId).orElse(null);
        if (project == null) {
            return Footing.UNKNOWN;
        }
        if (lifeless != null) {
            return lifeless;
        }
        if (!user.hasBrand(project.brandId())) {
            return Footing.BRAND_MISSING;
        }
        boolean inside = user.inside(project);
        if (inside || ofNamedTasks.contains(projectId)) {
            return seen(inside);
        }
        return unseen(project);
    }

    private Footing seen(boolean inside) {
        if (!user.account().permissions().contains(PROJECTS_VIEW)) {
            return Footing.SWITCHED_OFF;
        }
        if (!inside) {
            return Footing.TASKS_ONLY;
        }
        return user.hasAll() ? Footing.ALL : Footing.GRANTED;
    }

    private Footing unseen(ProjectAccess project) {
        if (user.account().person().basic() != null) {
            return Footing.NO_ACCOUNT;
        }
        if (!user.isOpen(project)) {
            return Footing.LOCKED;
        }
        return project.grants().containsKey(user.account().id()) ? Footing.GRANT_ENDED : Footing.NOT_GRANTED;
    }
}
