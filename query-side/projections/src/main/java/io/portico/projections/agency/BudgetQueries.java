package io.portico.projections.agency;

import io.portico.access.BudgetAccess;
import io.portico.access.Resource;
import io.portico.messages.BudgetItemId;
import io.portico.messages.TaskId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.Texts;
import io.portico.projections.access.BillingState;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.billing.BudgetProjection;
import io.portico.projections.billing.StoredBudget;
import io.portico.projections.billing.StoredBudgetTerms;
import io.portico.projections.billing.Totals;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.GrantLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what the agency asks about budgets. */
public final class BudgetQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public BudgetQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    BudgetDetails answer(FindBudget query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfBudget(query.budgetId()));
        return details(viewer, viewer.state().budget(query.budgetId()).orElseThrow());
    }

    @QueryHandler
    Budgets answer(FindBudgets query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfProject(query.projectId()));
        NewestFirst<BudgetAccess> page = NewestFirst.of(
                viewer.state().budgetsOf(query.projectId()).stream()
                        .map(id -> viewer.state().budget(id).orElseThrow())
                        .filter(budget -> viewer.sees(new Resource.OfBudget(budget.budgetId()))),
                budget -> budget.added().position(),
                query.page(),
                cursors);
        int notBudgeted = (int) viewer.state().tasksOf(query.projectId()).stream()
                .filter(task -> !viewer.work().billing().itemOf().containsKey(task))
                .count();
        return new Budgets(
                page.items().stream().map(budget -> details(viewer, budget)).toList(), notBudgeted, page.next());
    }

    private BudgetDetails details(Viewer viewer, BudgetAccess budget) {
        String id = budget.budgetId().named();
        StoredBudget stored = store.find(Place.AGENCY, id, StoredBudget.class).orElseThrow(NotShownYet.of("a budget"));
        StoredBudgetTerms terms = store.find(Place.AGENCY, BudgetProjection.terms(id), StoredBudgetTerms.class)
                .orElseThrow(NotShownYet.of("a budget"));
        boolean seesBills = Demands.holds(viewer, Permission.BILLING_VIEW);
        boolean seesCosts = Demands.holds(viewer, Permission.COSTS_VIEW);
        Map<BudgetItemId, Integer> tasks = tasks(viewer, budget);
        List<BudgetItemLine> items = viewer.work().billing().itemsOf(budget.budgetId()).stream()
                .map(item -> {
                    BillingState.ItemFacts facts = viewer.work().billing().item(item);
                    Long cost = terms.costs.get(item.value());
                    return new BudgetItemLine(
                            item,
                            texts.show(NotShownYet.demand(stored.itemNames.get(item.value()), "an item of a budget")),
                            facts.money(facts.amount()),
                            facts.money(facts.used()),
                            seesBills ? facts.money(facts.invoiced()) : null,
                            seesCosts && cost != null ? facts.money(cost) : null,
                            tasks.getOrDefault(item, 0));
                })
                .toList();
        return new BudgetDetails(
                budget.budgetId(),
                budget.projectId(),
                texts.show(stored.name),
                budget.clientAccess() != null,
                items,
                grants(viewer, budget, terms),
                Totals.of(items.stream().map(BudgetItemLine::amount)),
                Totals.of(items.stream().map(BudgetItemLine::used)),
                Totals.of(items.stream().map(BudgetItemLine::invoiced)),
                Totals.of(items.stream().map(BudgetItemLine::cost)));
    }

    private static Map<BudgetItemId, Integer> tasks(Viewer viewer, BudgetAccess budget) {
        Map<BudgetItemId, Integer> tasks = new HashMap<>();
        for (TaskId task : viewer.state().tasksOf(budget.projectId())) {
            BudgetItemId item = viewer.work().billing().itemOf().get(task);
            if (item != null) {
                tasks.merge(item, 1, Integer::sum);
            }
        }
        return tasks;
    }

    private List<GrantLine> grants(Viewer viewer, BudgetAccess budget, StoredBudgetTerms terms) {
        Names names = people.names(List.copyOf(budget.grants().keySet()));
        return budget.grants().entrySet().stream()
                .filter(grant -> !viewer.hasEnded(ReviewedAccess.budget(grant.getKey(), budget.budgetId())))
                .map(grant -> new GrantLine(
                        names.of(grant.getKey()),
                        texts.showIfAny(terms.grantReasons.get(grant.getKey().value())),
                        grant.getValue().endsAt(),
                        History.ALL,
                        grant.getValue().granted().at()))
                .sorted(Comparator.comparing(GrantLine::at))
                .toList();
    }
}
