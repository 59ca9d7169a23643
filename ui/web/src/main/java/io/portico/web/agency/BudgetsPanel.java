package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.agency.Budgets;
import io.portico.views.agency.FindBudgets;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskParameters;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.util.Set;

/** The budgets of a project, with how many tasks are in none of them. */
final class BudgetsPanel extends Div {

    private final House house;
    private final ProjectDetails project;
    private final Div list = new Div();

    BudgetsPanel(House house, ProjectDetails project) {
        this.house = house;
        this.project = project;
        add(list);
        if (house.may(Permission.WORK_EDIT)) {
            add(new Button(Words.say("budget.add"), Glyph.PLUS.draw(), _ -> BudgetDialogs.add(house, project.id())
                    .open()));
        }
        Live.keep(
                this,
                house,
                Set.of("budget", "invoice", "task", "access"),
                () -> house.ask(new FindBudgets(project.id(), new PageRequest(PageRequest.MAX_LIMIT, null))),
                this::show,
                list::removeAll);
    }

    private void show(Budgets budgets) {
        list.removeAll();
        String words = Words.say("budget.notBudgeted", budgets.notBudgeted());
        Paragraph none = budgets.notBudgeted() == 0
                ? new Paragraph(words)
                : new Paragraph(new Link(
                        TaskAddress.of(project.id())
                                .with(TaskParameters.BUDGET, TaskParameters.NOBODY)
                                .path(),
                        words));
        none.addClassName("quiet");
        list.add(none);
        budgets.items().forEach(budget -> list.add(new BudgetCard(house, project.brandId(), budget)));
    }
}
