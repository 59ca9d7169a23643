package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.ChangeBudgetItem;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.RenameBudget;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
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

    static FormDialog rename(House house, BudgetDetails budget) {
        FormDialog dialog = new FormDialog(Words.say("budget.rename"), Words.say("save"));
        TextField name = dialog.fields().name("name", new TextField(Words.say("budget.name")));
        name.setMaxLength(Check.MAX_TITLE);
        name.setValue(budget.name());
        dialog.body(name);
        dialog.onSubmit(() -> house.send(new RenameBudget(budget.id(), Confidential.of(name.getValue()))));
        return dialog;
    }

    static FormDialog change(House house, BudgetDetails budget, BudgetItemLine item) {
        FormDialog dialog = new FormDialog(Words.say("budget.item.change.title", item.name()), Words.say("save"));
        String currency = item.amount().currency();
        TextField name = dialog.fields().name("name", new TextField(Words.say("budget.item")));
        name.setMaxLength(Check.MAX_TITLE);
        name.setValue(item.name());
        BigDecimalField amount =
                dialog.fields().name("amount", new BigDecimalField(Words.say("budget.amountIn", currency)));
        amount.setValue(Amounts.typed(item.amount()));
        amount.setHelperText(Words.say("budget.item.change.help"));
        BigDecimalField cost = dialog.fields().name("cost", new BigDecimalField(Words.say("budget.cost")));
        boolean seesCosts = house.may(Permission.COSTS_VIEW);
        cost.setVisible(seesCosts);
        cost.setHelperText(Words.say("budget.cost.help"));
        cost.setValue(item.cost() == null ? null : Amounts.typed(item.cost()));
        dialog.body(name, amount, cost);
        dialog.onSubmit(() -> house.send(new ChangeBudgetItem(
                budget.id(),
                item.id(),
                Confidential.of(name.getValue()),
                Amounts.of("amount", amount.getValue(), currency),
                seesCosts
                        ? Change.to(cost.getValue() == null ? null : Amounts.of("cost", cost.getValue(), currency))
                        : null)));
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
