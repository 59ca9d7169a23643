package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectTakenBack;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from projects.
 *
 * @param grantedTo the projects a person was named on, whether or not the grant has ended by time
 */
record Projects(
        PMap<ProjectId, ProjectAccess> byId,
        PVector<ProjectId> inOrder,
        PMap<BrandId, PVector<ProjectId>> ofBrand,
        PMap<UserId, PSet<ProjectId>> grantedTo)
        implements Parts.Part {

    static final Projects NONE =
            new Projects(HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    Projects with(ProjectEvent event, Fact fact) {
        ProjectAccess project = byId.get(event.projectId());
        if (project == null) {
            // Only its first event makes a project; whatever else names one that never came changes nothing.
            return event instanceof ProjectAdded added ? added(added, fact) : this;
        }
        return switch (event) {
            case ProjectAdded e -> this;
            case ProjectEdited e -> changed(project.edited(e));
            case ProjectProgressSwitched e -> this;
            case ProjectOpened e -> changed(project.opened(AudienceSets.of(e.audiences()), fact));
            case ProjectAccessGranted e ->
                changed(project.withGrants(
                                project.grants().plus(e.userId(), new ProjectAccess.Grant(e.endsAt(), fact))))
                        .granted(Index.plus(grantedTo, e.userId(), project.projectId()));
            case ProjectAccessRevoked e ->
                changed(project.withGrants(project.grants().minus(e.userId())))
                        .granted(Index.minus(grantedTo, e.userId(), project.projectId()));
            case ProjectTakenBack e -> without(project);
        };
    }

    private Projects added(ProjectAdded e, Fact fact) {
        Set<Audience> locked = Set.of();
        ProjectAccess project = new ProjectAccess(
                e.projectId(),
                e.brandId(),
                e.managerId(),
                e.teamIds(),
                AudienceSets.of(e.newTasksOpenTo()),
                locked,
                fact,
                HashTreePMap.empty(),
                fact);
        return new Projects(
                byId.plus(e.projectId(), project),
                inOrder.plus(e.projectId()),
                Index.append(ofBrand, e.brandId(), e.projectId()),
                grantedTo);
    }

    /** As if it had never been made. */
    private Projects without(ProjectAccess project) {
        ProjectId id = project.projectId();
        PMap<UserId, PSet<ProjectId>> stillGranted = grantedTo;
        for (UserId guest : project.grants().keySet()) {
            stillGranted = Index.minus(stillGranted, guest, id);
        }
        return new Projects(
                byId.minus(id), Index.without(inOrder, id), Index.remove(ofBrand, project.brandId(), id), stillGranted);
    }

    private Projects changed(ProjectAccess project) {
        return new Projects(byId.plus(project.projectId(), project), inOrder, ofBrand, grantedTo);
    }

    private Projects granted(PMap<UserId, PSet<ProjectId>> now) {
        return new Projects(byId, inOrder, ofBrand, now);
    }
}
