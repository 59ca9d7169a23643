package io.portico.messages.review;

import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/** One root of somebody's access; of the ids of things the one its kind needs is given, the others are null. */
public record ReviewedAccess(
        ReviewedKind kind,
        UserId userId,
        @Nullable BrandId brandId,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable BudgetId budgetId) {

    public static ReviewedAccess account(UserId userId) {
        return new ReviewedAccess(ReviewedKind.ACCOUNT, userId, null, null, null, null);
    }

    public static ReviewedAccess brand(UserId userId, BrandId brandId) {
        return new ReviewedAccess(ReviewedKind.BRAND, userId, brandId, null, null, null);
    }

    public static ReviewedAccess grant(UserId userId, ProjectId projectId) {
        return new ReviewedAccess(ReviewedKind.GRANT, userId, null, projectId, null, null);
    }

    public static ReviewedAccess share(UserId userId, TaskId taskId) {
        return new ReviewedAccess(ReviewedKind.SHARE, userId, null, null, taskId, null);
    }

    public static ReviewedAccess budget(UserId userId, BudgetId budgetId) {
        return new ReviewedAccess(ReviewedKind.BUDGET, userId, null, null, null, budgetId);
    }
}
