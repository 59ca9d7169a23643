package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindBudgets;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Budgets, their items, and who outside sees them. */
@Controller
final class BudgetDoors {

    private final Gateway gateway;

    BudgetDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/projects/{id}/budgets")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer add(@PathVariable String id, @Body NewBudget body, Attempt attempt) {
        ProjectId project = PathIds.of(ProjectId::new, id);
        return attempt.once(
                budget -> gateway.send(new AddBudget(new BudgetId(budget), project, confidential(body.name()))),
                (budget, receipt) -> Answer.made("/budgets", budget, receipt));
    }

    @GetMapping("/api/v1/projects/{id}/budgets")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer list(@PathVariable String id, HttpServletRequest request, Caller caller) {
        FindBudgets query = new FindBudgets(PathIds.of(ProjectId::new, id), new Parameters(request).page());
        Budgets page = gateway.ask(query, Budgets.class);
        return Answer.of(new Budgets(
                page.items().stream().map(budget -> told(caller, budget)).toList(), page.notBudgeted(), page.next()));
    }

    @GetMapping("/api/v1/budgets/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id, Caller caller) {
        return Answer.of(told(caller, found(PathIds.of(BudgetId::new, id))));
    }

    @PatchMapping("/api/v1/budgets/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer rename(@PathVariable String id, @Body NewBudget body) {
        return Answer.done(gateway.send(new RenameBudget(PathIds.of(BudgetId::new, id), confidential(body.name()))));
    }

    @DeleteMapping("/api/v1/budgets/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer remove(@PathVariable String id) {
        return Answer.done(gateway.send(new RemoveBudget(PathIds.of(BudgetId::new, id))));
    }

    @PostMapping("/api/v1/budgets/{id}/items")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer addItem(@PathVariable String id, @Body NewBudgetItem body, Attempt attempt) {
        BudgetId budget = PathIds.of(BudgetId::new, id);
        return attempt.once(
                item -> gateway.send(new AddBudgetItem(
                        budget, new BudgetItemId(item), confidential(body.name()), body.amount(), body.cost())),
                (item, receipt) -> Answer.made("/budgets/" + budget + "/items", item, receipt));
    }

    @GetMapping("/api/v1/budgets/{id}/items/{itemId}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer item(@PathVariable String id, @PathVariable String itemId, Caller caller) {
        BudgetDetails budget = told(caller, found(PathIds.of(BudgetId::new, id)));
        return Answer.of(Asking.one(budget.items(), item -> item.id().equals(PathIds.of(BudgetItemId::new, itemId))));
    }

    @PatchMapping("/api/v1/budgets/{id}/items/{itemId}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer changeItem(@PathVariable String id, @PathVariable String itemId, @Body BudgetItemEdit body) {
        return Answer.done(gateway.send(new ChangeBudgetItem(
                PathIds.of(BudgetId::new, id),
                PathIds.of(BudgetItemId::new, itemId),
                Texts.optional(body.name()),
                body.amount(),
                body.cost())));
    }

    @DeleteMapping("/api/v1/budgets/{id}/items/{itemId}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer removeItem(@PathVariable String id, @PathVariable String itemId) {
        return Answer.done(gateway.send(
                new RemoveBudgetItem(PathIds.of(BudgetId::new, id), PathIds.of(BudgetItemId::new, itemId))));
    }

    @PutMapping("/api/v1/budgets/{id}/items/{itemId}/used")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer use(@PathVariable String id, @PathVariable String itemId, @Body BudgetUse body) {
        return Answer.done(gateway.send(new RecordBudgetUse(
                PathIds.of(BudgetId::new, id), PathIds.of(BudgetItemId::new, itemId), body.used())));
    }

    @PutMapping("/api/v1/budgets/{id}/client-access")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer clientAccess(@PathVariable String id, @Body ClientAccess body) {
        return Answer.done(gateway.send(new SwitchBudgetClientAccess(PathIds.of(BudgetId::new, id), body.on())));
    }

    @PutMapping("/api/v1/budgets/{id}/grants/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer grant(@PathVariable String id, @PathVariable String userId, @Body(optional = true) Terms body) {
        GrantBudgetAccess command = new GrantBudgetAccess(
                PathIds.of(BudgetId::new, id),
                PathIds.of(UserId::new, userId),
                Texts.optional(body.reason()),
                body.endsAt());
        if (body.history() == History.FROM_NOW) {
            found(command.budgetId());
            throw new Rejected(Rejected.Code.HISTORY_ONLY_FOR_SHARES);
        }
        return Answer.done(gateway.send(command));
    }

    @DeleteMapping("/api/v1/budgets/{id}/grants/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer revoke(@PathVariable String id, @PathVariable String userId) {
        return Answer.done(
                gateway.send(new RevokeBudgetAccess(PathIds.of(BudgetId::new, id), PathIds.of(UserId::new, userId))));
    }

    /** As far as the caller's credentials reach; the house has only asked what the caller may know. */
    private static BudgetDetails told(Caller caller, BudgetDetails budget) {
        return budget.telling(caller.reaches(Permission.BILLING_VIEW), caller.reaches(Permission.COSTS_VIEW));
    }

    private BudgetDetails found(BudgetId id) {
        return gateway.ask(new FindBudget(id), BudgetDetails.class);
    }

    record NewBudget(String name) {}

    record NewBudgetItem(
            String name, Money amount, @Nullable Money cost) {}

    @Edits
    record BudgetItemEdit(
            @Nullable String name,
            @Nullable Money amount,
            @Nullable Change<Money> cost) {}

    record BudgetUse(Money used) {}

    record ClientAccess(boolean on) {}
}
