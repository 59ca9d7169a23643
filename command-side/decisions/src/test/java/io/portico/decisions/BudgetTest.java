package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetClientAccessSwitched;
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
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.AccessMode;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskStatus;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final BudgetItemId ITEM = new BudgetItemId("i1");

    private final House house = House.furnished();
    private final ProjectId project = house.openProject("p1", "coffee");
    private final BudgetId budget = house.budget("b1", "p1", "i1");
    private final UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");

    private static AddBudgetItem item(String id, String currency, Money cost) {
        return new AddBudgetItem(
                new BudgetId("b1"), new BudgetItemId(id), House.words("Item"), new Money(5, currency), cost);
    }

    @Test
    void aBudgetBelongsToAProjectThatIsThere() {
        house.refused(
                House.OLGA,
                new AddBudget(new BudgetId("b2"), new ProjectId("nowhere"), House.words("x")),
                Code.NOT_FOUND);
        house.refused(House.OLGA, new AddBudget(budget, project, House.words("x")), Code.ALREADY_EXISTS);
    }

    @Test
    void theItemsOfABudgetAreInOneCurrencyAndEachIsAddedOnce() {
        house.refused(House.OLGA, item("i2", "USD", null), Code.OTHER_CURRENCY);
        house.refused(House.OLGA, item("i2", "EUR", new Money(1, "USD")), Code.OTHER_CURRENCY);
        house.refused(House.OLGA, item("i1", "EUR", null), Code.ALREADY_EXISTS);
        house.budget("b2", "p1");
        house.refused(House.OLGA, House.item("b2", "i1"), Code.ALREADY_EXISTS);
    }

    @Test
    void whatAnItemCostsIsSaidOnlyByThoseWhoSeeCosts() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(max, item("i2", "EUR", new Money(1, "EUR")), Code.FORBIDDEN);
        house.by(max, item("i2", "EUR", null));
        house.olga(item("i3", "EUR", new Money(1, "EUR")));
    }

    @Test
    void whatIsUsedIsSaidAnewEachTime() {
        RecordBudgetUse use = new RecordBudgetUse(budget, ITEM, new Money(70, "EUR"));
        assertThat(house.eventsOf(() -> house.olga(use)))
                .containsExactly(new BudgetItemUsed(budget, ITEM, new Money(70, "EUR")));
        house.nothingHappens(() -> house.olga(use));
        house.refused(House.OLGA, new RecordBudgetUse(budget, ITEM, new Money(70, "USD")), Code.OTHER_CURRENCY);
        house.refused(
                House.OLGA,
                new RecordBudgetUse(budget, new BudgetItemId("nowhere"), new Money(70, "EUR")),
                Code.NOT_FOUND);
    }

    private ChangeBudgetItem change(String name, Money amount, Change<Money> cost) {
        return new ChangeBudgetItem(budget, ITEM, name == null ? null : House.words(name), amount, cost);
    }

    @Test
    void aBudgetIsRenamedOnce() {
        RenameBudget rename = new RenameBudget(budget, House.words("Spring"));
        assertThat(house.eventsOf(() -> house.olga(rename))).singleElement().isInstanceOf(BudgetRenamed.class);
        house.nothingHappens(() -> house.olga(rename));
        house.refused(cara, rename, Code.NOT_FOUND);
    }

    @Test
    void anItemIsChangedInItsCurrencyAndItsCostByThoseWhoSeeCosts() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.olga(change(null, null, Change.to(new Money(3, "EUR"))));
        BudgetItemChanged changed =
                (BudgetItemChanged) house.eventsOf(() -> house.by(max, change("Print", new Money(7, "EUR"), null)))
                        .getFirst();
        assertThat(changed.amount()).isEqualTo(new Money(7, "EUR"));
        assertThat(changed.cost()).isEqualTo(new Money(3, "EUR"));
        house.nothingHappens(() -> house.by(max, change("Print", new Money(7, "EUR"), null)));
        house.refused(max, change(null, null, Change.to(null)), Code.FORBIDDEN);
        house.refused(House.OLGA, change(null, new Money(7, "USD"), null), Code.OTHER_CURRENCY);
        house.refused(House.OLGA, change(null, null, Change.to(new Money(7, "USD"))), Code.OTHER_CURRENCY);
        house.refused(
                House.OLGA,
                new ChangeBudgetItem(budget, new BudgetItemId("nowhere"), House.words("x"), null, null),
                Code.NOT_FOUND);
    }

    @Test
    void anItemStaysWhileAnInvoiceThatStandsNamesIt() {
        RemoveBudgetItem remove = new RemoveBudgetItem(budget, ITEM);
        house.olga(House.draft("n1", "coffee", "p1", House.line("n1", "EUR", "i1")));
        house.refused(House.OLGA, remove, Code.ITEM_INVOICED);
        house.olga(new SendInvoice(new InvoiceId("n1")));
        house.refused(House.OLGA, remove, Code.ITEM_INVOICED);
        house.olga(new VoidInvoice(new InvoiceId("n1")));
        assertThat(house.eventsOf(() -> house.olga(remove))).containsExactly(new BudgetItemRemoved(budget, ITEM));
    }

    @Test
    void aBudgetStaysWhileAnInvoiceThatStandsNamesAnyOfIt() {
        RemoveBudget remove = new RemoveBudget(budget);
        house.olga(House.draft("n1", "coffee", "p1", House.line("n1", "EUR", "i1")));
        house.refused(House.OLGA, remove, Code.BUDGET_INVOICED);
        house.olga(new SendInvoice(new InvoiceId("n1")));
        house.refused(House.OLGA, remove, Code.BUDGET_INVOICED);
        house.olga(new VoidInvoice(new InvoiceId("n1")));
        assertThat(house.eventsOf(() -> house.olga(remove))).containsExactly(new BudgetRemoved(budget));
    }

    @Test
    void aBudgetIsRemovedOnceAndNothingIsDoneWithItAfterwards() {
        TaskId task = house.task("t1", "p1");
        RemoveBudget remove = new RemoveBudget(budget);
        house.refused(cara, remove, Code.NOT_FOUND);
        house.olga(new BudgetTask(task, ITEM));
        house.olga(new GrantBudgetAccess(budget, cara, null, null));
        house.olga(remove);
        house.nothingHappens(() -> house.olga(remove));
        house.refused(cara, remove, Code.NOT_FOUND);
        house.refused(House.OLGA, new BudgetTask(house.task("t2", "p1"), ITEM), Code.NOT_FOUND);
        house.refused(House.OLGA, new RenameBudget(budget, House.words("Again")), Code.NOT_FOUND);
        house.refused(House.OLGA, item("i2", "EUR", null), Code.NOT_FOUND);
        house.refused(House.OLGA, new RemoveBudgetItem(budget, ITEM), Code.NOT_FOUND);
        house.refused(House.OLGA, new GrantBudgetAccess(budget, cara, null, null), Code.NOT_FOUND);
        house.refused(House.OLGA, new SwitchBudgetClientAccess(budget, true), Code.NOT_FOUND);
        house.refused(House.OLGA, House.draft("n2", "coffee", "p1", House.line("n2", "EUR", "i1")), Code.NOT_FOUND);
        house.refused(House.OLGA, new RemoveBudget(new BudgetId("nowhere")), Code.NOT_FOUND);
    }

    @Test
    void anItemIsRemovedOnceAndHoldsNothingAfterwards() {
        TaskId task = house.task("t1", "p1");
        house.olga(new BudgetTask(task, ITEM));
        house.olga(new RemoveBudgetItem(budget, ITEM));
        house.nothingHappens(() -> house.olga(new RemoveBudgetItem(budget, ITEM)));
        house.refused(House.OLGA, new BudgetTask(house.task("t2", "p1"), ITEM), Code.NOT_FOUND);
        house.refused(House.OLGA, new RecordBudgetUse(budget, ITEM, new Money(70, "EUR")), Code.NOT_FOUND);
        house.refused(House.OLGA, item("i1", "EUR", null), Code.ALREADY_EXISTS);
        house.refused(House.OLGA, new RemoveBudgetItem(budget, new BudgetItemId("nowhere")), Code.NOT_FOUND);
        // Nothing is left in any currency, so the next item may be in another.
        house.olga(item("i2", "USD", null));
    }

    @Test
    void theSwitchIsAnEventOnceAndMovesAccess() {
        assertThat(house.eventsOf(() -> house.olga(new SwitchBudgetClientAccess(budget, true))))
                .containsExactly(new BudgetClientAccessSwitched(budget, true));
        house.nothingHappens(() -> house.olga(new SwitchBudgetClientAccess(budget, true)));
        assertThat(house.movesAccess(() -> house.olga(new SwitchBudgetClientAccess(budget, false))))
                .isTrue();
    }

    @Test
    void aGrantIsForPeopleOutsideWithinTheirBrandsAndTakenBackOnce() {
        UserId kim = house.client("kim", AccessMode.ALL, "cars");
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(House.OLGA, new GrantBudgetAccess(budget, kim, null, null), Code.BRAND_NOT_AVAILABLE);
        house.refused(House.OLGA, new GrantBudgetAccess(budget, max, null, null), Code.NOT_AN_EXTERNAL_USER);
        house.refused(
                House.OLGA, new GrantBudgetAccess(budget, cara, null, house.clock.instant()), Code.ENDS_IN_THE_PAST);
        assertThat(house.eventsOf(() -> house.olga(new GrantBudgetAccess(budget, cara, null, null))))
                .containsExactly(new BudgetAccessGranted(budget, cara, null, null));
        assertThat(house.eventsOf(() -> house.olga(new RevokeBudgetAccess(budget, cara))))
                .containsExactly(new BudgetAccessRevoked(budget, cara));
        house.nothingHappens(() -> house.olga(new RevokeBudgetAccess(budget, cara)));
    }

    @Test
    void aTaskBelongsToAnItemOfItsOwnProject() {
        TaskId task = house.task("t1", "p1");
        house.project("p2", "coffee");
        house.budget("b2", "p2", "i2");
        assertThat(house.eventsOf(() -> house.olga(new BudgetTask(task, ITEM))))
                .containsExactly(new TaskBudgeted(task, ITEM));
        house.nothingHappens(() -> house.olga(new BudgetTask(task, ITEM)));
        house.refused(House.OLGA, new BudgetTask(task, new BudgetItemId("i2")), Code.NOT_FOUND);
        house.olga(new MoveTask(task, new ProjectId("p2")));
        assertThat(house.eventsOf(() -> house.olga(new BudgetTask(task, new BudgetItemId("i2")))))
                .hasSize(1);
    }

    @Test
    void whoeverBudgetsATaskFromThePortalHasReviewedIt() {
        UserId clara = house.client("clara", AccessMode.ALL, "coffee");
        TaskId task = new TaskId("t1");
        house.by(
                clara,
                new CreatePortalTask(
                        task, project, House.words("Wish"), null, TaskStatus.TO_DO, Priority.NORMAL, null));
        house.refused(clara, new BudgetTask(task, ITEM), Code.FORBIDDEN);
        assertThat(house.eventsOf(() -> house.olga(new BudgetTask(task, ITEM))))
                .containsExactly(new TaskBudgeted(task, ITEM), new TaskReviewed(task));
    }
}
