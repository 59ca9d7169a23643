package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gradual;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The budgets of a project, with how many tasks are in none of them. */
final class BudgetsPanel extends Div {

    private final House house;
    private final ProjectDetails project;
    private final Paragraph none = new Paragraph();
    private final Div cards = new Div();
    private final Gradual<BudgetDetails> budgets;
    /** A card that says the same stays where it is, with the menu that is open on it. */
    private final Map<BudgetDetails, BudgetCard> shown = new HashMap<>();

    private final Live<Slice<BudgetDetails>> live;
    /** Of the project, and so the same on every page of its budgets. */
    private volatile int notBudgeted;

    BudgetsPanel(House house, ProjectDetails project) {
        this.house = house;
        this.project = project;
        this.budgets = new Gradual<>(cards, PageRequest.MAX_LIMIT, this::page, this::again);
        none.addClassName("quiet");
        add(none, cards, budgets.more());
        if (house.may(Permission.WORK_EDIT)) {
            add(new Button(Words.say("budget.add"), Glyph.PLUS.draw(), _ -> BudgetDialogs.add(house, project.id())
                    .open()));
        }
        live = Live.keep(this, house, Set.of("budget", "invoice", "task", "access"), budgets::asked, this::show, () -> {
            none.removeAll();
            cards.removeAll();
        });
    }

    private Slice<BudgetDetails> page(PageRequest page) {
        Budgets part = house.ask(new FindBudgets(project.id(), page));
        notBudgeted = part.notBudgeted();
        return new Slice<>(part.items(), part.next());
    }

    private void again() {
        live.again();
    }

    private void show(Slice<BudgetDetails> part) {
        none.removeAll();
        String words = Words.say("budget.notBudgeted", notBudgeted);
        if (notBudgeted == 0) {
            none.setText(words);
        } else {
            none.add(new Link(
                    TaskAddress.of(project.id())
                            .with(TaskParameters.BUDGET, TaskParameters.NOBODY)
                            .path(),
                    words));
        }
        shown.keySet().retainAll(part.items());
        InPlace.arrange(
                cards,
                part.items().stream()
                        .map(budget ->
                                shown.computeIfAbsent(budget, _ -> new BudgetCard(house, project.brandId(), budget)))
                        .toList());
        budgets.showing(part);
    }
}
