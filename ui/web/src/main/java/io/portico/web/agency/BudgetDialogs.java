package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.BudgetTask;
import io.portico.views.PageRequest;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.util.List;

/** Short forms about budgets. */
final class BudgetDialogs {

    private BudgetDialogs() {}

    static FormDialog add(House house, ProjectId project) {
        FormDialog dialog = new FormDialog(Words.say("budget.add"), Words.say("budget.add"));
        TextField name = dialog.fields().name("name", new TextField(Words.say("budget.name")));
        name.setMaxLength(Check.MAX_TITLE);
        dialog.body(name);
        dialog.onSubmit(() -> house.send(new AddBudget(BudgetId.random(), project, Confidential.of(name.getValue()))));
        return dialog;
    }

    static FormDialog addItem(House house, BudgetDetails budget) {
        FormDialog dialog = new FormDialog(Words.say("budget.item.add"), Words.say("budget.item.add"));
        TextField name = dialog.fields().name("name", new TextField(Words.say("budget.item")));
        name.setMaxLength(Check.MAX_TITLE);
        BigDecimalField amount = dialog.fields().name("amount", new BigDecimalField(Words.say("budget.amount")));
        BigDecimalField cost = dialog.fields().name("cost", new BigDecimalField(Words.say("budget.cost")));
        cost.setVisible(house.may(Permission.COSTS_VIEW));
        cost.setHelperText(Words.say("budget.cost.help"));
        TextField currency = dialog.fields().name("amount.currency", new TextField(Words.say("money.currency")));
        currency.setMaxLength(3);
        currency.setValue(currency(house, budget));
        currency.setReadOnly(!budget.items().isEmpty());
        dialog.body(name, amount, currency, cost);
        dialog.onSubmit(() -> {
            Money price = Amounts.of("amount", amount.getValue(), currency.getValue());
            house.send(new AddBudgetItem(
                    budget.id(),
                    BudgetItemId.random(),
                    Confidential.of(name.getValue()),
                    price,
                    cost.getValue() == null ? null : Amounts.of("cost", cost.getValue(), price.currency())));
        });
        return dialog;
    }

    static FormDialog use(House house, BudgetDetails budget) {
        FormDialog dialog = new FormDialog(Words.say("budget.use"), Words.say("save"));
        ComboBox<BudgetItemLine> item = items(budget.items());
        dialog.fields().name("itemId", item);
        BigDecimalField used = dialog.fields().name("used", new BigDecimalField(Words.say("budget.used")));
        used.setHelperText(Words.say("budget.use.help"));
        dialog.body(item, used);
        dialog.onSubmit(() -> {
            BudgetItemLine chosen = Check.present("itemId", item.getValue());
            house.send(new RecordBudgetUse(
                    budget.id(),
                    chosen.id(),
                    Amounts.of("used", used.getValue(), chosen.amount().currency())));
        });
        return dialog;
    }

    /** Puts a task into an item of its project's budgets, or into none. */
    static FormDialog place(House house, TaskDetails task, ProjectId project) {
        FormDialog dialog = new FormDialog(Words.say("task.budget.title", task.name()), Words.say("save"));
        List<BudgetItemLine> items =
                house.ask(new FindBudgets(project, new PageRequest(PageRequest.MAX_LIMIT, null))).items().stream()
                        .flatMap(budget -> budget.items().stream())
                        .toList();
        ComboBox<BudgetItemLine> item = items(items);
        item.setClearButtonVisible(true);
        item.setPlaceholder(Words.say("task.notBudgeted"));
        items.stream()
                .filter(one -> one.id().equals(task.budgetItemId()))
                .findFirst()
                .ifPresent(item::setValue);
        dialog.fields().name("itemId", item);
        dialog.body(item);
        dialog.onSubmit(() -> house.send(new BudgetTask(
                task.id(), item.getValue() == null ? null : item.getValue().id())));
        return dialog;
    }

    private static ComboBox<BudgetItemLine> items(List<BudgetItemLine> items) {
        ComboBox<BudgetItemLine> item = new ComboBox<>(Words.say("budget.item"));
        item.setItems(items);
        item.setItemLabelGenerator(BudgetItemLine::name);
        return item;
    }

    private static String currency(House house, BudgetDetails budget) {
        Money amount = budget.amount();
        return amount == null ? house.agency().currency() : amount.currency();
    }
}
