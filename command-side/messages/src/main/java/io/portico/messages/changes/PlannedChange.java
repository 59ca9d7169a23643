package io.portico.messages.changes;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable Boolean on,
        @Nullable DocumentId documentId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt,
        @Nullable LocalDate endsOn) {

    /** A change without a reason or an end of its own. */
    public PlannedChange(
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
        this(
                type,
                projectId,
                taskId,
                userId,
                brandId,
                audiences,
                access,
                permissionSetId,
                history,
                permissions,
                budgetId,
                on,
                null,
                null,
                null,
                null);
    }

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

    /** To name somebody on a project. */
    public static PlannedChange granting(ProjectId project, UserId user) {
        return new PlannedChange(Type.GRANT_PROJECT, project, null, user, null, null, null, null, null);
    }

    /** To name somebody on a budget. */
    public static PlannedChange granting(BudgetId budget, UserId user) {
        return new PlannedChange(Type.GRANT_BUDGET, null, null, user, null, null, null, null, null, null, budget, null);
    }

    /** To say which audiences a document is open to. */
    public static PlannedChange opening(DocumentId document, Set<Audience> audiences) {
        return new PlannedChange(
                Type.OPEN_DOCUMENT,
                null,
                null,
                null,
                null,
                audiences,
                null,
                null,
                null,
                null,
                null,
                null,
                document,
                null,
                null,
                null);
    }

    /** To end somebody's access on a day by itself. */
    public static PlannedChange ending(UserId user, LocalDate day) {
        return new PlannedChange(
                Type.SET_END, null, null, user, null, null, null, null, null, null, null, null, null, null, null, day);
    }

    /** To move a task, with its subtasks, to another project. */
    public static PlannedChange moving(TaskId task, ProjectId project) {
        return new PlannedChange(Type.MOVE_TASK, project, task, null, null, null, null, null, null);
    }

    /** To name somebody on a task, whose whole thread they then read. */
    public static PlannedChange sharing(TaskId task, UserId user) {
        return new PlannedChange(Type.SHARE_TASK, null, task, user, null, null, null, null, null);
    }

    /** The same change on these terms; only for naming somebody. */
    public PlannedChange on(@Nullable Confidential newReason, @Nullable Instant newEnd) {
        return new PlannedChange(
                type,
                projectId,
                taskId,
                userId,
                brandId,
                audiences,
                access,
                permissionSetId,
                history,
                permissions,
                budgetId,
                on,
                documentId,
                newReason,
                newEnd,
                endsOn);
    }

    /** The kinds of changes. */
    public enum Type {
        GRANT_PROJECT,
        REVOKE_PROJECT,
        SHARE_TASK,
        UNSHARE_TASK,
        OPEN_PROJECT,
        OPEN_TASK,
        OPEN_DOCUMENT,
        ADD_BRAND,
        REMOVE_BRAND,
        SET_ACCESS,
        SET_PERMISSION_SET,
        EDIT_PERMISSION_SET,
        DEACTIVATE,
        ACTIVATE,
        SET_END,
        REMOVE_END,
        MOVE_TASK,
        GRANT_BUDGET,
        REVOKE_BUDGET,
        SWITCH_BUDGET;

        /** Whether the change names somebody on something, and so may carry a reason and an end. */
        public boolean names() {
            return this == GRANT_PROJECT || this == SHARE_TASK || this == GRANT_BUDGET;
        }
    }
}
