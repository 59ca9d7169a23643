package io.portico.access;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What the access state knows of a budget.
 *
 * @param clientAccess the event that let those named on it see it; null while nobody outside does
 */
public record BudgetAccess(
        BudgetId budgetId,
        ProjectId projectId,
        PSet<BudgetItemId> items,
        @Nullable Fact clientAccess,
        PMap<UserId, Grant> grants,
        Fact added) {

    /** An external user named on the budget. */
    public record Grant(@Nullable Instant endsAt, Fact granted) {}

    BudgetAccess withItem(BudgetItemId item) {
        return new BudgetAccess(budgetId, projectId, items.plus(item), clientAccess, grants, added);
    }

    BudgetAccess withoutItem(BudgetItemId item) {
        return new BudgetAccess(budgetId, projectId, items.minus(item), clientAccess, grants, added);
    }

    BudgetAccess switched(@Nullable Fact on) {
        return new BudgetAccess(budgetId, projectId, items, on, grants, added);
    }

    BudgetAccess withGrants(PMap<UserId, Grant> now) {
        return new BudgetAccess(budgetId, projectId, items, clientAccess, now, added);
    }
}
