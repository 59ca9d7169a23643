package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change of access that somebody thinks of making; the components its type needs are given, the others null. */
public record PlannedChange(
        Type type,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable UserId userId,
        @Nullable BrandId brandId,
        @Nullable Set<Audience> audiences,
        @Nullable AccessMode access,
        @Nullable PermissionSetId permissionSetId,
        @Nullable History history,
        @Nullable Set<Permission> permissions,
        @Nullable BudgetId budgetId,
        @Nullable Boolean on) {

    /** A change that is neither of a set's switches nor about a budget. */
    public PlannedChange(
            Type type,
            @Nullable ProjectId projectId,
            @Nullable TaskId taskId,
            @Nullable UserId userId,
            @Nullable BrandId brandId,
            @Nullable Set<Audience> audiences,
            @Nullable AccessMode access,
            @Nullable PermissionSetId permissionSetId,
            @Nullable History history) {
        this(type, projectId, taskId, userId, brandId, audiences, access, permissionSetId, history, null, null, null);
    }

    /** The kinds of changes. */
    public enum Type {
        GRANT_PROJECT,
        REVOKE_PROJECT,
        SHARE_TASK,
        UNSHARE_TASK,
        OPEN_PROJECT,
        OPEN_TASK,
        ADD_BRAND,
        REMOVE_BRAND,
        SET_ACCESS,
        SET_PERMISSION_SET,
        EDIT_PERMISSION_SET,
        DEACTIVATE,
        ACTIVATE,
        GRANT_BUDGET,
        REVOKE_BUDGET,
        SWITCH_BUDGET
    }
}
