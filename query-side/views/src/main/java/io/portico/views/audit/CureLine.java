package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change the asker may make that would help; the components its type needs are given, the others null.
 *
 * @param userId whom it would help
 * @param audiences whom the project, task or document would then be open to
 * @param permissionSet the name of the set that would be given
 * @param enough whether it alone would make the "no" a "yes"
 */
public record CureLine(
        Type type,
        UserId userId,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable DocumentId documentId,
        @Nullable BrandId brandId,
        @Nullable BudgetId budgetId,
        @Nullable Set<Audience> audiences,
        @Nullable PermissionSetId permissionSetId,
        @Nullable String permissionSet,
        boolean enough) {

    /** The kinds of cures. */
    public enum Type {
        GRANT_PROJECT,
        OPEN_PROJECT,
        SHARE_TASK,
        OPEN_TASK,
        OPEN_DOCUMENT,
        ADD_BRAND,
        SET_PERMISSION_SET,
        ACTIVATE,
        REMOVE_END,
        GRANT_BUDGET,
        SWITCH_BUDGET
    }
}
