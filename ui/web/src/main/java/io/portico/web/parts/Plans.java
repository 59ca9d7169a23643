package io.portico.web.parts;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes of access that somebody thinks of making, each with what its kind needs. */
public final class Plans {

    private Plans() {}

    public static PlannedChange grant(ProjectId project, UserId user) {
        return new PlannedChange(PlannedChange.Type.GRANT_PROJECT, project, null, user, null, null, null, null, null);
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

    public static PlannedChange removeEnd(UserId user) {
        return new PlannedChange(PlannedChange.Type.REMOVE_END, null, null, user, null, null, null, null, null);
    }

    public static PlannedChange grant(BudgetId budget, UserId user) {
        return ofBudget(PlannedChange.Type.GRANT_BUDGET, budget, user, null);
    }

    public static PlannedChange revoke(BudgetId budget, UserId user) {
        return ofBudget(PlannedChange.Type.REVOKE_BUDGET, budget, user, null);
    }

    public static PlannedChange clientAccess(BudgetId budget, boolean on) {
        return ofBudget(PlannedChange.Type.SWITCH_BUDGET, budget, null, on);
    }

    private static PlannedChange ofBudget(
            PlannedChange.Type type, BudgetId budget, @Nullable UserId user, @Nullable Boolean on) {
        return new PlannedChange(type, null, null, user, null, null, null, null, null, null, budget, on);
    }
}
