package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.Money;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.person.Permission;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.BudgetItemLine;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.Figures;
import io.portico.web.parts.House;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A budget: what its items come to, whether those outside see it, and who they are. */
final class BudgetCard extends Div {

    private final House house;
    private final BudgetDetails budget;

    BudgetCard(House house, BrandId brand, BudgetDetails budget) {
        this.house = house;
        this.budget = budget;
        addClassName("budget-card");
        Div head = new Div(new H3(budget.name()));
        head.addClassName("budget-head");
        if (house.may(Permission.WORK_EDIT)) {
            head.add(BudgetMenus.of(house, budget));
        }
        add(head);
        if (!budget.items().isEmpty()) {
            add(items());
        }
        if (house.may(Permission.WORK_EDIT)) {
            Div actions = new Div(new Button(Words.say("budget.item.add"), _ -> BudgetDialogs.addItem(house, budget)
                    .open()));
            actions.addClassName("marks");
            if (!budget.items().isEmpty()) {
                actions.add(new Button(Words.say("budget.use"), _ -> BudgetDialogs.use(house, budget)
                        .open()));
            }
            add(actions);
        }
        add(clientAccess(), people(brand));
    }

    private Figures items() {
        boolean bills = house.may(Permission.BILLING_VIEW);
        boolean costs = house.may(Permission.COSTS_VIEW);
        List<String> headings = new ArrayList<>(
                List.of(Words.say("budget.item"), Words.say("budget.amount"), Words.say("budget.used")));
        if (bills) {
            headings.add(Words.say("budget.invoiced"));
        }
        if (costs) {
            headings.add(Words.say("budget.cost"));
        }
        headings.add(Words.say("tasks"));
        Figures table = new Figures(budget.name(), headings.toArray(String[]::new));
        budget.items()
                .forEach(item -> table.row(
                        named(item),
                        figures(
                                bills,
                                costs,
                                item.amount(),
                                item.used(),
                                item.invoiced(),
                                item.cost(),
                                String.valueOf(item.tasks()))));
        return table.sum(
                Words.say("budget.sum"),
                figures(bills, costs, budget.amount(), budget.used(), budget.invoiced(), budget.cost(), ""));
    }

    private Component named(BudgetItemLine item) {
        Span name = new Span(item.name());
        if (!house.may(Permission.WORK_EDIT)) {
            return name;
        }
        Div named = new Div(name, BudgetMenus.of(house, budget, item));
        named.addClassName("budget-item");
        return named;
    }

    private static String[] figures(
            boolean bills,
            boolean costs,
            @Nullable Money amount,
            @Nullable Money used,
            @Nullable Money invoiced,
            @Nullable Money cost,
            String tasks) {
        List<String> figures = new ArrayList<>(List.of(words(amount), words(used)));
        if (bills) {
            figures.add(words(invoiced));
        }
        if (costs) {
            figures.add(words(cost));
        }
        figures.add(tasks);
        return figures.toArray(String[]::new);
    }

    private static String words(@Nullable Money money) {
        return money == null ? "–" : Amounts.words(money);
    }

    private Component clientAccess() {
        boolean on = budget.clientAccess();
        Span state = new Span(Words.say(on ? "budget.access.on" : "budget.access.off"));
        Div line = new Div(state);
        line.addClassName("marks");
        if (house.may(Permission.ACCESS_GRANT)) {
            line.add(new Button(Words.say(on ? "budget.access.turnOff" : "budget.access.turnOn"), _ -> new Consequence(
                            house,
                            Words.say("budget.access.title", budget.name()),
                            Words.say(on ? "budget.access.turnOff" : "budget.access.turnOn"))
                    .plan(List.of(Plans.clientAccess(budget.id(), !on)))
                    .onConfirm(() -> turn(!on), () -> turn(on), Words.say("done"))
                    .open()));
        }
        return line;
    }

    private void turn(boolean on) {
        house.send(new SwitchBudgetClientAccess(budget.id(), on));
    }

    private Component people(BrandId brand) {
        Div people = new Div();
        people.addClassName("columns");
        for (Audience audience : Audience.values()) {
            people.add(new Named(
                    house,
                    audience,
                    budget.grants(),
                    house.may(Permission.ACCESS_GRANT),
                    () -> GiveAccess.to(house, budget, brand, audience).open(),
                    line -> Plans.revoke(budget.id(), line.person().id()),
                    line -> house.send(
                            new RevokeBudgetAccess(budget.id(), line.person().id())),
                    line -> house.send(new GrantBudgetAccess(
                            budget.id(), line.person().id(), Named.reason(line), line.endsAt()))));
        }
        return people;
    }
}
