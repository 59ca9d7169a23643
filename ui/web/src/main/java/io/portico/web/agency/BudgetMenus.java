package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
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
        return more;
    }

    static Button of(House house, BudgetDetails budget, BudgetItemLine item) {
        Dots more = new Dots(Words.say("budget.item.more", item.name()));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("budget.item.change"), _ -> BudgetDialogs.change(house, budget, item)
                .open());
        menu.addItem(Words.say("budget.item.remove"), _ -> remove(house, budget, item));
        return more;
    }

    private static void remove(House house, BudgetDetails budget, BudgetItemLine item) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("budget.item.remove.title", item.name()),
                Words.say("budget.item.remove.text", item.tasks()),
                Words.say("budget.item.remove.do"),
                _ -> Notice.attempt(() -> {
                    house.send(new RemoveBudgetItem(budget.id(), item.id()));
                    Notice.done(Words.say("budget.item.removed", item.name()));
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
