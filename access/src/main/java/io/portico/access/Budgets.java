package io.portico.access;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetEvent;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from budgets.
 *
 * @param ofItem the budget each item belongs to
 * @param grantedTo the budgets a person was named on, whether or not the grant has ended by time
 */
record Budgets(
        PMap<BudgetId, BudgetAccess> byId,
        PVector<BudgetId> inOrder,
        PMap<ProjectId, PVector<BudgetId>> ofProject,
        PMap<BudgetItemId, BudgetId> ofItem,
        PMap<UserId, PSet<BudgetId>> grantedTo)
        implements Parts.Part {

    static final Budgets NONE = new Budgets(
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    Budgets with(BudgetEvent event, Fact fact) {
        BudgetAccess budget = byId.get(event.budgetId());
        if (budget == null) {
            // Only its first event makes a budget; whatever else names one that never came changes nothing.
            return event instanceof BudgetAdded added ? added(added, fact) : this;
        }
        return switch (event) {
            case BudgetAdded e -> this;
            case BudgetRenamed e -> this;
            case BudgetRemoved e -> without(budget);
            case BudgetItemAdded e -> withItem(budget, e.itemId());
            case BudgetItemChanged e -> this;
            case BudgetItemRemoved e -> withoutItem(budget, e.itemId());
            case BudgetItemUsed e -> this;
            case BudgetClientAccessSwitched e -> changed(budget.switched(e.on() ? fact : null));
            case BudgetAccessGranted e ->
                changed(budget.withGrants(budget.grants().plus(e.userId(), new BudgetAccess.Grant(e.endsAt(), fact))))
                        .granted(Index.plus(grantedTo, e.userId(), budget.budgetId()));
            case BudgetAccessRevoked e ->
                changed(budget.withGrants(budget.grants().minus(e.userId())))
                        .granted(Index.minus(grantedTo, e.userId(), budget.budgetId()));
        };
    }

    private Budgets added(BudgetAdded e, Fact fact) {
        BudgetAccess budget =
                new BudgetAccess(e.budgetId(), e.projectId(), HashTreePSet.empty(), null, HashTreePMap.empty(), fact);
        return new Budgets(
                byId.plus(e.budgetId(), budget),
                inOrder.plus(e.budgetId()),
                Index.append(ofProject, e.projectId(), e.budgetId()),
                ofItem,
                grantedTo);
    }

    private Budgets without(BudgetAccess budget) {
        PMap<UserId, PSet<BudgetId>> granted = grantedTo;
        for (UserId named : budget.grants().keySet()) {
            granted = Index.minus(granted, named, budget.budgetId());
        }
        return new Budgets(
                byId.minus(budget.budgetId()),
                inOrder.minus(budget.budgetId()),
                Index.remove(ofProject, budget.projectId(), budget.budgetId()),
                ofItem.minusAll(budget.items()),
                granted);
    }

    private Budgets withItem(BudgetAccess budget, BudgetItemId item) {
        return ofItem.containsKey(item)
                ? this
                : new Budgets(
                        byId.plus(budget.budgetId(), budget.withItem(item)),
                        inOrder,
                        ofProject,
                        ofItem.plus(item, budget.budgetId()),
                        grantedTo);
    }

    private Budgets withoutItem(BudgetAccess budget, BudgetItemId item) {
        return budget.items().contains(item)
                ? new Budgets(
                        byId.plus(budget.budgetId(), budget.withoutItem(item)),
                        inOrder,
                        ofProject,
                        ofItem.minus(item),
                        grantedTo)
                : this;
    }

    private Budgets changed(BudgetAccess budget) {
        return new Budgets(byId.plus(budget.budgetId(), budget), inOrder, ofProject, ofItem, grantedTo);
    }

    private Budgets granted(PMap<UserId, PSet<BudgetId>> now) {
        return new Budgets(byId, inOrder, ofProject, ofItem, now);
    }
}
