package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Money;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.PortalBudget;
import io.portico.views.portal.PortalBudgets;
import io.portico.views.portal.PortalInvoiceSummary;
import io.portico.views.portal.PortalInvoices;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Invoices, what is still to be paid first, and the budgets the reader is named on. */
public final class PortalBillingPage extends Div {

    /** The most that are shown of each. */
    private static final int MOST = 2_000;

    private final House house;

    public PortalBillingPage(House house) {
        this.house = house;
        boolean bills = house.may(Permission.BILLING_VIEW);
        boolean budgets = house.may(Permission.BUDGETS_VIEW);
        if (!bills && !budgets) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("portal-page");
        add(new Head(Words.say("portal.billing")));
        if (bills) {
            Div list = new Div();
            list.addClassName("portal-sections");
            add(list);
            Live.keep(
                    this,
                    house,
                    Set.of("invoice", "access"),
                    this::invoices,
                    invoices -> show(list, invoices),
                    list::removeAll);
        }
        if (budgets) {
            Panel panel = new Panel(Words.say("budgets"));
            add(panel);
            Live.keep(
                    this,
                    house,
                    Set.of("budget", "invoice", "access"),
                    this::budgets,
                    found -> {
                        panel.setVisible(!found.isEmpty());
                        panel.show(cards(found.stream().map(this::card)));
                    },
                    () -> panel.setVisible(false));
        }
    }

    private List<PortalInvoiceSummary> invoices() {
        return new Stock<>(page -> {
                    PortalInvoices part = house.ask(new FindPortalInvoices(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    private List<PortalBudget> budgets() {
        return new Stock<>(page -> {
                    PortalBudgets part = house.ask(new FindPortalBudgets(page));
                    return new Slice<>(part.items(), part.next());
                })
                .from(0, MOST);
    }

    private void show(Div list, List<PortalInvoiceSummary> invoices) {
        list.removeAll();
        if (invoices.isEmpty()) {
            list.add(new EmptyState(
                    Glyph.BILL,
                    Words.say("portal.noInvoices"),
                    Words.say("portal.noInvoices.text", house.agency().name())));
            return;
        }
        section(list, "portal.invoices.unpaid", invoices.stream().filter(PortalBillingPage::isUnpaid));
        section(list, "portal.invoices.settled", invoices.stream().filter(invoice -> !isUnpaid(invoice)));
    }

    private static boolean isUnpaid(PortalInvoiceSummary invoice) {
        return invoice.status() == InvoiceStatus.OVERDUE || invoice.status() == InvoiceStatus.SENT;
    }

    private void section(Div list, String heading, Stream<PortalInvoiceSummary> invoices) {
        List<PortalInvoiceSummary> those = invoices.toList();
        if (!those.isEmpty()) {
            Panel panel = new Panel(Words.say(heading));
            panel.show(cards(those.stream().map(this::card)));
            list.add(panel);
        }
    }

    private static UnorderedList cards(Stream<ListItem> items) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("project-cards");
        items.forEach(cards::add);
        return cards;
    }

    private ListItem card(PortalInvoiceSummary invoice) {
        Span due = new Span(new Span(Words.say("invoice.dueOn")), house.times().day(invoice.dueDate()));
        due.addClassNames("quiet", "due");
        Div marks = new Div(Chip.of(invoice.status()), due);
        marks.addClassName("marks");
        Span brand = new Span(invoice.brand());
        brand.addClassName("quiet");
        Span total = new Span(Amounts.words(invoice.total()));
        total.addClassName("amount");
        H3 title = new H3(Words.say("invoice.title", invoice.number()));
        Link link = new Link(Link.to(invoice.id()), brand, title, total, marks);
        link.addClassName("project-card");
        return new ListItem(link);
    }

    private ListItem card(PortalBudget budget) {
        Link link = new Link(Link.to(budget.id()), new H3(budget.name()));
        Money amount = budget.amount();
        if (amount != null) {
            Span total = new Span(Amounts.words(amount));
            total.addClassName("amount");
            link.add(total);
        }
        link.addClassName("project-card");
        return new ListItem(link);
    }
}
