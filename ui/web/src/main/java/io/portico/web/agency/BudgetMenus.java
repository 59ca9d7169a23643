package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import io.portico.messages.budget.BudgetCommand;
import io.portico.messages.budget.RemoveBudget;
import io.portico.messages.budget.RemoveBudgetItem;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
import io.portico.web.parts.Dots;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;

/** What can be put right about a budget and its items. */
final class BudgetMenus {

    private BudgetMenus() {}

    static Button of(House house, BudgetDetails budget) {
        Dots more = new Dots(Words.say("budget.more", budget.name()));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("budget.rename"), _ -> BudgetDialogs.rename(house, budget)
                .open());
        int tasks = budget.items().stream().mapToInt(BudgetItemLine::tasks).sum();
        int readers = budget.clientAccess() ? budget.grants().size() : 0;
        menu.addItem(
                Words.say("budget.remove"),
                _ -> sure(
                        house,
                        "budget.remove",
                        budget.name(),
                        Words.say("budget.remove.text", tasks, readers),
                        new RemoveBudget(budget.id())));
        return more;
    }

    static Button of(House house, BudgetDetails budget, BudgetItemLine item) {
        Dots more = new Dots(Words.say("budget.item.more", item.name()));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("budget.item.change"), _ -> BudgetDialogs.change(house, budget, item)
                .open());
        menu.addItem(
                Words.say("budget.item.remove"),
                _ -> sure(
                        house,
                        "budget.item.remove",
                        item.name(),
                        Words.say("budget.item.remove.text", item.tasks()),
                        new RemoveBudgetItem(budget.id(), item.id())));
        return more;
    }

    /** @param words what the question is called in the bundles */
    private static void sure(House house, String words, String name, String consequence, BudgetCommand command) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say(words + ".title", name),
                consequence,
                Words.say(words + ".do"),
                _ -> Notice.attempt(() -> {
                    house.send(command);
                    Notice.done(Words.say(words + ".done", name));
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
