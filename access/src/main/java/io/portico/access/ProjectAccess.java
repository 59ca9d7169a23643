package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectEdited;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * What the access state knows of a project.
 *
 * @param openTo whom it is open to; empty is the lock
 * @param opened the event that set that
 */
public record ProjectAccess(
        ProjectId projectId,
        BrandId brandId,
        UserId managerId,
        Set<UserId> teamIds,
        Set<Audience> newTasksOpenTo,
        Set<Audience> openTo,
        Fact opened,
        PMap<UserId, Grant> grants,
        Fact added) {

    /** An external user named on the project. */
    public record Grant(@Nullable Instant endsAt, Fact granted) {}

    ProjectAccess edited(ProjectEdited now) {
        return new ProjectAccess(
                projectId,
                brandId,
                now.managerId(),
                now.teamIds(),
                AudienceSets.of(now.newTasksOpenTo()),
                openTo,
                opened,
                grants,
                added);
    }

    ProjectAccess opened(Set<Audience> to, Fact by) {
        return new ProjectAccess(projectId, brandId, managerId, teamIds, newTasksOpenTo, to, by, grants, added);
    }

    ProjectAccess withGrants(PMap<UserId, Grant> now) {
        return new ProjectAccess(projectId, brandId, managerId, teamIds, newTasksOpenTo, openTo, opened, now, added);
    }
}
