package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.BudgetId;
import io.portico.messages.Money;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.PortalBudget;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Figures;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** A budget as a person outside sees it: neither cost nor margin. */
public final class PortalBudgetPage extends Div {

    public PortalBudgetPage(House house, BudgetId id) {
        addClassName("portal-page");
        Live.keepPage(
                this,
                house,
                Set.of(id.named(), "invoice", "access"),
                () -> house.ask(new FindPortalBudget(id)),
                this::show,
                () -> Unshared.show(this, house, id.named()));
    }

    private void show(PortalBudget budget) {
        removeAll();
        Head head = new Head(budget.name()).above(new Link("billing", Words.say("portal.billing")));
        if (budget.projectId() != null && budget.projectTitle() != null) {
            head.above(new Link(Link.to(budget.projectId()), budget.projectTitle()));
        }
        add(head);
        Money amount = budget.amount();
        Money used = budget.used();
        Money invoiced = budget.invoiced();
        if (amount == null || used == null || invoiced == null) {
            add(new EmptyState(Glyph.BILL, Words.say("budget.empty"), Words.say("budget.empty.text")));
            return;
        }
        Figures items = new Figures(
                budget.name(),
                Words.say("budget.item"),
                Words.say("budget.amount"),
                Words.say("budget.used"),
                Words.say("budget.invoiced"));
        budget.items()
                .forEach(item -> items.row(
                        item.name(),
                        Amounts.words(item.amount()),
                        Amounts.words(item.used()),
                        Amounts.words(item.invoiced())));
        Panel panel = new Panel(Words.say("budget.items"));
        panel.show(items.sum(
                Words.say("budget.sum"), Amounts.words(amount), Amounts.words(used), Amounts.words(invoiced)));
        add(panel);
    }
}
