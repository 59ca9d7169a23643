package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.DocumentAccess;
import io.portico.access.Policy;
import io.portico.access.Policy.PermissionSetTerms;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.messages.AccessEvent;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskUnshared;
import io.portico.projections.access.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The events that planned changes would cause, each judged as it would be after those before it. */
final class PlannedEvents {

    private final Viewer viewer;
    private AccessState state;

    PlannedEvents(Viewer viewer) {
        this.viewer = viewer;
        this.state = viewer.state();
    }

    List<Recorded> of(List<PlannedChange> changes) {
        List<Recorded> planned = new ArrayList<>();
        for (PlannedChange change : changes) {
            for (AccessEvent event : events(change)) {
                Recorded recorded = recorded(event);
                planned.add(recorded);
                state = state.with(recorded);
            }
        }
        return planned;
    }

    private Recorded recorded(AccessEvent event) {
        long position = state.position() + 1;
        return new Recorded(
                event,
                "planned",
                "planned-" + position,
                position,
                viewer.now(),
                viewer.userId().value());
    }

    private List<? extends AccessEvent> events(PlannedChange change) {
        return change.type() == PlannedChange.Type.MOVE_TASK
                ? PlannedMove.events(state, task(change), project(change))
                : List.of(event(change));
    }

    private AccessEvent event(PlannedChange change) {
        return switch (change.type()) {
            case GRANT_PROJECT -> new ProjectAccessGranted(project(change), person(change), null, change.endsAt());
            case REVOKE_PROJECT -> new ProjectAccessRevoked(project(change), person(change));
            case SHARE_TASK ->
                new TaskShared(
                        task(change),
                        person(change),
                        null,
                        change.endsAt(),
                        change.history() == null ? History.ALL : change.history());
            case UNSHARE_TASK -> new TaskUnshared(task(change), person(change));
            case OPEN_PROJECT -> new ProjectOpened(project(change), Check.present("audiences", change.audiences()));
            case OPEN_TASK -> new TaskOpened(task(change), Check.present("audiences", change.audiences()));
            case OPEN_DOCUMENT -> opened(change);
            case ADD_BRAND -> new BrandGiven(person(change), brand(change));
            case REMOVE_BRAND -> new BrandTaken(person(change), brand(change));
            case SET_ACCESS -> new AccessModeChanged(person(change), Check.present("access", change.access()));
            case SET_PERMISSION_SET -> new PermissionSetAssigned(person(change), setFor(person(change), set(change)));
            case EDIT_PERMISSION_SET -> edited(set(change), Check.present("permissions", change.permissions()));
            case DEACTIVATE -> new PersonDeactivated(person(change));
            case ACTIVATE -> new PersonActivated(person(change));
            case SET_END -> new EndChanged(person(change), Check.present("endsOn", change.endsOn()));
            case REMOVE_END -> new EndChanged(person(change), null);
            case MOVE_TASK -> throw new IllegalArgumentException("a move is more than one event");
            case GRANT_BUDGET -> new BudgetAccessGranted(budget(change), person(change), null, change.endsAt());
            case REVOKE_BUDGET -> new BudgetAccessRevoked(budget(change), person(change));
            case SWITCH_BUDGET -> new BudgetClientAccessSwitched(budget(change), Check.present("on", change.on()));
        };
    }

    private DocumentOpened opened(PlannedChange change) {
        DocumentId documentId = Check.present("documentId", change.documentId());
        DocumentAccess document = state.document(documentId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        return new DocumentOpened(documentId, document.projectId(), Check.present("audiences", change.audiences()));
    }

    private PermissionSetTerms set(PlannedChange change) {
        return Policy.permissionSet(state, Check.present("permissionSetId", change.permissionSetId()))
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** What would be refused has no effects to tell of. */
    private PermissionSetId setFor(UserId userId, PermissionSetTerms set) {
        PersonKind kind = state.person(userId).orElseThrow().kind();
        if (set.base() != (kind == PersonKind.PROGRAM ? PersonKind.EMPLOYEE : kind)) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
        return set.id();
    }

    private static PermissionSetEdited edited(PermissionSetTerms set, Set<Permission> permissions) {
        if (Policy.isBuiltIn(set.id())) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        if (!Permission.of(set.base()).containsAll(permissions)) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
        return new PermissionSetEdited(set.id(), set.name(), permissions);
    }

    private ProjectId project(PlannedChange change) {
        ProjectId projectId = Check.present("projectId", change.projectId());
        ResourceNames.demandExists(state, new Resource.OfProject(projectId));
        return projectId;
    }

    private BudgetId budget(PlannedChange change) {
        BudgetId budgetId = Check.present("budgetId", change.budgetId());
        ResourceNames.demandExists(state, new Resource.OfBudget(budgetId));
        return budgetId;
    }

    private TaskId task(PlannedChange change) {
        TaskId taskId = Check.present("taskId", change.taskId());
        ResourceNames.demandExists(state, new Resource.OfTask(taskId));
        return taskId;
    }

    private UserId person(PlannedChange change) {
        UserId userId = Check.present("userId", change.userId());
        ResourceNames.demandExists(state, new Resource.OfPerson(userId));
        return userId;
    }

    private BrandId brand(PlannedChange change) {
        BrandId brandId = Check.present("brandId", change.brandId());
        ResourceNames.demandExists(state, new Resource.OfBrand(brandId));
        return brandId;
    }
}
