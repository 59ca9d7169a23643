package io.portico.web.parts;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.views.audit.CureLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of access that somebody thinks of making, each with what its kind needs. */
public final class Plans {

    private Plans() {}

    public static PlannedChange grant(ProjectId project, UserId user) {
        return PlannedChange.granting(project, user);
    }

    public static PlannedChange revoke(ProjectId project, UserId user) {
        return new PlannedChange(PlannedChange.Type.REVOKE_PROJECT, project, null, user, null, null, null, null, null);
    }

    public static PlannedChange share(TaskId task, UserId user, History history) {
        return new PlannedChange(PlannedChange.Type.SHARE_TASK, null, task, user, null, null, null, null, history);
    }

    public static PlannedChange unshare(TaskId task, UserId user) {
        return new PlannedChange(PlannedChange.Type.UNSHARE_TASK, null, task, user, null, null, null, null, null);
    }

    public static PlannedChange open(ProjectId project, Set<Audience> audiences) {
        return new PlannedChange(
                PlannedChange.Type.OPEN_PROJECT, project, null, null, null, audiences, null, null, null);
    }

    public static PlannedChange open(TaskId task, Set<Audience> audiences) {
        return new PlannedChange(PlannedChange.Type.OPEN_TASK, null, task, null, null, audiences, null, null, null);
    }

    public static PlannedChange open(DocumentId document, Set<Audience> audiences) {
        return PlannedChange.opening(document, audiences);
    }

    public static PlannedChange brand(UserId user, BrandId brand, boolean given) {
        PlannedChange.Type type = given ? PlannedChange.Type.ADD_BRAND : PlannedChange.Type.REMOVE_BRAND;
        return new PlannedChange(type, null, null, user, brand, null, null, null, null);
    }

    public static PlannedChange access(UserId user, AccessMode access) {
        return new PlannedChange(PlannedChange.Type.SET_ACCESS, null, null, user, null, null, access, null, null);
    }

    public static PlannedChange permissionSet(UserId user, PermissionSetId set) {
        return new PlannedChange(PlannedChange.Type.SET_PERMISSION_SET, null, null, user, null, null, null, set, null);
    }

    public static PlannedChange switches(PermissionSetId set, Set<Permission> permissions) {
        return new PlannedChange(
                PlannedChange.Type.EDIT_PERMISSION_SET,
                null,
                null,
                null,
                null,
                null,
                null,
                set,
                null,
                permissions,
                null,
                null);
    }

    public static PlannedChange active(UserId user, boolean active) {
        PlannedChange.Type type = active ? PlannedChange.Type.ACTIVATE : PlannedChange.Type.DEACTIVATE;
        return new PlannedChange(type, null, null, user, null, null, null, null, null);
    }

    public static PlannedChange end(UserId user, LocalDate day) {
        return PlannedChange.ending(user, day);
    }

    public static PlannedChange move(TaskId task, ProjectId project) {
        return PlannedChange.moving(task, project);
    }

    public static PlannedChange removeEnd(UserId user) {
        return new PlannedChange(PlannedChange.Type.REMOVE_END, null, null, user, null, null, null, null, null);
    }

    public static PlannedChange grant(BudgetId budget, UserId user) {
        return PlannedChange.granting(budget, user);
    }

    public static PlannedChange revoke(BudgetId budget, UserId user) {
        return ofBudget(PlannedChange.Type.REVOKE_BUDGET, budget, user, null);
    }

    public static PlannedChange clientAccess(BudgetId budget, boolean on) {
        return ofBudget(PlannedChange.Type.SWITCH_BUDGET, budget, null, on);
    }

    /** What a cure would do. */
    public static PlannedChange of(CureLine cure) {
        UserId user = cure.userId();
        return switch (cure.type()) {
            case GRANT_PROJECT -> grant(needed(cure.projectId()), user);
            case OPEN_PROJECT -> open(needed(cure.projectId()), needed(cure.audiences()));
            case SHARE_TASK -> share(needed(cure.taskId()), user, History.ALL);
            case OPEN_TASK -> open(needed(cure.taskId()), needed(cure.audiences()));
            case OPEN_DOCUMENT -> open(needed(cure.documentId()), needed(cure.audiences()));
            case ADD_BRAND -> brand(user, needed(cure.brandId()), true);
            case SET_PERMISSION_SET -> permissionSet(user, needed(cure.permissionSetId()));
            case ACTIVATE -> active(user, true);
            case REMOVE_END -> removeEnd(user);
            case GRANT_BUDGET -> grant(needed(cure.budgetId()), user);
            case SWITCH_BUDGET -> clientAccess(needed(cure.budgetId()), true);
        };
    }

    private static <T> T needed(@Nullable T given) {
        return Objects.requireNonNull(given, "a cure comes with what its type needs");
    }

    private static PlannedChange ofBudget(
            PlannedChange.Type type, BudgetId budget, @Nullable UserId user, @Nullable Boolean on) {
        return new PlannedChange(type, null, null, user, null, null, null, null, null, null, budget, on);
    }
}
