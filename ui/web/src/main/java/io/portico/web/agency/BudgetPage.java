package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.BudgetId;
import io.portico.views.agency.BudgetDetails;
import io.portico.views.agency.FindBudget;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import java.util.Set;

/** A budget at its own address. */
public final class BudgetPage extends Div {

    private final House house;

    public BudgetPage(House house, BudgetId id) {
        this.house = house;
        addClassName("page");
        Live.keepPage(
                this,
                house,
                Set.of("budget", "invoice", "task", "access"),
                () -> house.ask(new FindBudget(id)),
                this::show);
    }

    private void show(BudgetDetails budget) {
        removeAll();
        ProjectDetails project = house.ask(new FindProject(budget.projectId()));
        add(
                new Head(budget.name())
                        .above(new Link(Link.to(project.id()), Glyph.BACK.draw(), new Span(project.title()))),
                new BudgetCard(house, project.brandId(), budget));
    }
}
