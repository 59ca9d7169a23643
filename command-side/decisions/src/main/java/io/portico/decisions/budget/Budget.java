package io.portico.decisions.budget;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
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
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A budget of a project. Nobody outside sees it but those named on it while its switch is on (access.md, rule 8). */
@Aggregate(type = "budget", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Budget {

    /** The most items of one budget. */
    private static final int MAX_ITEMS = 200;

    @AggregateIdentifier
    String key;

    private BudgetId budgetId;
    private ProjectId projectId;
    private boolean clientAccess;
    private boolean gone;
    private Confidential name;
    private final Map<BudgetItemId, Item> items = new HashMap<>();
    private final Set<BudgetItemId> removed = new HashSet<>();
    private final Set<UserId> granted = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Budget() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddBudget command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.budgetId());
        hearing.demand(Permission.WORK_EDIT, new Resource.OfProject(command.projectId()));
        apply(new BudgetAdded(command.budgetId(), command.projectId(), command.name()));
    }

    @CommandHandler
    void decide(RenameBudget command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        if (!hearing.texts().same(name, command.name())) {
            apply(new BudgetRenamed(budgetId, command.name()));
        }
    }

    /** To remove what was removed does nothing, and needs what it needed then. */
    @CommandHandler
    void decide(RemoveBudget command, Judge judge) {
        Hearing hearing = judge.hear();
        if (gone) {
            hearing.demand(Permission.WORK_EDIT, new Resource.OfProject(projectId));
            return;
        }
        hearing.demand(Permission.WORK_EDIT, itself());
        if (items.keySet().stream().anyMatch(item -> isInvoiced(hearing.state(), item))) {
            throw new Rejected(Rejected.Code.BUDGET_INVOICED);
        }
        hearing.change(new BudgetRemoved(budgetId));
    }

    @CommandHandler
    void decide(AddBudgetItem command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        if (command.cost() != null) {
            hearing.demand(Permission.COSTS_VIEW, itself());
            demandCurrency(command.cost(), command.amount().currency());
        }
        if (hearing.state().budgetOf(command.itemId()).isPresent()
                || items.containsKey(command.itemId())
                || removed.contains(command.itemId())) {
            throw new Rejected(Rejected.Code.ALREADY_EXISTS);
        }
        if (items.size() >= MAX_ITEMS) {
            throw new Rejected(Rejected.Code.TOO_MANY_ITEMS);
        }
        demandCurrency(command.amount(), currency());
        apply(new BudgetItemAdded(budgetId, command.itemId(), command.name(), command.amount(), command.cost()));
    }

    @CommandHandler
    void decide(ChangeBudgetItem command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        Item before = item(command.itemId());
        if (command.cost() != null) {
            hearing.demand(Permission.COSTS_VIEW, itself());
        }
        Item after = before.with(command);
        demandCurrency(after.amount(), before.amount().currency());
        if (after.cost() != null) {
            demandCurrency(after.cost(), before.amount().currency());
        }
        if (!after.same(before, hearing.texts())) {
            apply(new BudgetItemChanged(budgetId, command.itemId(), after.name(), after.amount(), after.cost()));
        }
    }

    @CommandHandler
    void decide(RemoveBudgetItem command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        if (removed.contains(command.itemId())) {
            return;
        }
        item(command.itemId());
        if (isInvoiced(hearing.state(), command.itemId())) {
            throw new Rejected(Rejected.Code.ITEM_INVOICED);
        }
        apply(new BudgetItemRemoved(budgetId, command.itemId()));
    }

    private boolean isInvoiced(AccessState state, BudgetItemId itemId) {
        return state.invoicesOf(projectId).stream()
                .flatMap(invoice -> state.invoice(invoice).stream())
                .anyMatch(invoice -> invoice.items().contains(itemId));
    }

    private Item item(BudgetItemId itemId) {
        Item item = items.get(itemId);
        if (item == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return item;
    }

    @CommandHandler
    void decide(RecordBudgetUse command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        Money before = item(command.itemId()).used();
        demandCurrency(command.used(), before.currency());
        if (!before.equals(command.used())) {
            apply(new BudgetItemUsed(budgetId, command.itemId(), command.used()));
        }
    }

    /** All items of a budget are in one currency, so that they can be added up. */
    private @Nullable String currency() {
        return items.values().stream()
                .findAny()
                .map(item -> item.amount().currency())
                .orElse(null);
    }

    private static void demandCurrency(Money money, @Nullable String currency) {
        if (currency != null && !money.currency().equals(currency)) {
            throw new Rejected(Rejected.Code.OTHER_CURRENCY);
        }
    }

    @CommandHandler
    public void decide(SwitchBudgetClientAccess command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        if (clientAccess != command.on()) {
            hearing.change(new BudgetClientAccessSwitched(budgetId, command.on()));
        }
    }

    @CommandHandler
    public void decide(GrantBudgetAccess command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        PersonAccess guest = hearing.guest(command.userId());
        ProjectAccess project =
                hearing.state().project(projectId).orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        hearing.demandBrand(guest, project.brandId());
        hearing.demandAhead(command.endsAt());
        hearing.change(new BudgetAccessGranted(budgetId, command.userId(), command.reason(), command.endsAt()));
    }

    @CommandHandler
    public void decide(RevokeBudgetAccess command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        hearing.known(command.userId());
        if (granted.contains(command.userId())) {
            hearing.change(new BudgetAccessRevoked(budgetId, command.userId()));
        }
    }

    private Resource itself() {
        return new Resource.OfBudget(budgetId);
    }

    @EventSourcingHandler
    void evolve(BudgetEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case BudgetAdded e -> {
                budgetId = e.budgetId();
                projectId = e.projectId();
                name = e.name();
            }
            case BudgetRenamed e -> name = e.name();
            case BudgetRemoved _ -> gone = true;
            case BudgetItemAdded e -> items.put(e.itemId(), Item.of(e));
            case BudgetItemChanged e -> items.computeIfPresent(e.itemId(), (_, item) -> item.with(e));
            case BudgetItemRemoved e -> {
                items.remove(e.itemId());
                removed.add(e.itemId());
            }
            case BudgetItemUsed e -> items.computeIfPresent(e.itemId(), (_, item) -> item.using(e.used()));
            case BudgetClientAccessSwitched e -> clientAccess = e.on();
            case BudgetAccessGranted e -> granted.add(e.userId());
            case BudgetAccessRevoked e -> granted.remove(e.userId());
        }
    }
}
