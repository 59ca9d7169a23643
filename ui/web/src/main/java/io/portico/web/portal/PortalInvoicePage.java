package io.portico.web.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.InvoiceId;
import io.portico.messages.person.Permission;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.PortalInvoice;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Figures;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;

/** An invoice as a person outside sees it. */
public final class PortalInvoicePage extends Div {

    private final House house;

    public PortalInvoicePage(House house, InvoiceId id) {
        this.house = house;
        addClassName("portal-page");
        Live.keepPage(
                this,
                house,
                Set.of(id.named(), "access"),
                () -> house.ask(new FindPortalInvoice(id)),
                this::show,
                () -> Unshared.show(this, house, id.named()));
    }

    private void show(PortalInvoice invoice) {
        removeAll();
        Head head = new Head(Words.say("invoice.title", invoice.number()))
                .above(new Link("billing", Words.say("portal.billing")), new Span(invoice.brand()))
                .below(
                        Chip.of(invoice.status()),
                        new Span(Words.say("invoice.dueOn")),
                        house.times().day(invoice.dueDate()));
        if (invoice.projectId() != null && invoice.projectTitle() != null) {
            head.above(new Link(Link.to(invoice.projectId()), invoice.projectTitle()));
        }
        if (house.mayTake(Permission.BILLING_DOWNLOAD)) {
            head.actions(Link.paper(invoice.id()));
        }
        Span open = new Span(Amounts.words(invoice.open()));
        open.addClassName("amount");
        Panel toPay = new Panel(Words.say("invoice.open"));
        toPay.show(open);
        Panel what = new Panel(Words.say("invoice.lines"));
        what.show(lines(invoice), sums(invoice));
        add(head, toPay, what);
        if (invoice.paymentInstructions() != null) {
            Paragraph text = new Paragraph(invoice.paymentInstructions());
            text.addClassName("plain-text");
            Panel how = new Panel(Words.say("invoice.instructions"));
            how.show(text);
            add(how);
        }
        if (!invoice.payments().isEmpty()) {
            Figures payments =
                    new Figures(Words.say("invoice.payments"), Words.say("invoice.date"), Words.say("invoice.paid"));
            invoice.payments()
                    .forEach(payment ->
                            payments.row(house.times().day(payment.date()), Amounts.words(payment.amount())));
            Panel paid = new Panel(Words.say("invoice.payments"));
            paid.show(payments);
            add(paid);
        }
    }

    private static Figures lines(PortalInvoice invoice) {
        Figures lines = new Figures(
                Words.say("invoice.lines"),
                Words.say("invoice.line.text"),
                Words.say("invoice.line.quantity"),
                Words.say("invoice.line.price"),
                Words.say("invoice.line.tax"),
                Words.say("invoice.net"));
        invoice.lines()
                .forEach(line -> lines.row(
                        line.text(),
                        Amounts.words(line.quantity()),
                        Amounts.words(line.unitPrice()),
                        Amounts.words(line.taxPercent()),
                        Amounts.words(line.net())));
        return lines;
    }

    /** Apart from the lines, so that a narrow page shows what is to be paid without being moved. */
    private static Figures sums(PortalInvoice invoice) {
        return new Figures(Words.say("invoice.total"), Words.say("budget.sum"), Words.say("budget.amount"))
                .row(Words.say("invoice.net"), Amounts.words(invoice.net()))
                .row(Words.say("invoice.tax"), Amounts.words(invoice.tax()))
                .sum(Words.say("invoice.total"), Amounts.words(invoice.total()));
    }
}
