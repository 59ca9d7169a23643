package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.PaymentId;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.invoice.VoidInvoice;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindInvoice;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.billing.InvoiceStatus;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Figures;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Set;

/** An invoice as the agency sees it: what it says, where it stands, what was paid. */
public final class InvoicePage extends Div {

    private final House house;

    public InvoicePage(House house, InvoiceId id) {
        this.house = house;
        addClassName("page");
        Live.keepPage(this, house, Set.of(id.named(), "access"), () -> house.ask(new FindInvoice(id)), this::show);
    }

    private void show(InvoiceDetails invoice) {
        removeAll();
        Head head = new Head(Words.say("invoice.title", invoice.number()))
                .above(new Link("billing", Words.say("billing")), new Span(invoice.brandName()))
                .below(
                        Chip.of(invoice.status()),
                        new Span(Words.say("invoice.dueOn")),
                        house.times().day(invoice.dueDate()));
        if (invoice.projectId() != null && invoice.projectTitle() != null) {
            head.above(new Link(Link.to(invoice.projectId()), invoice.projectTitle()));
        }
        head.actions(Link.paper(invoice.id()));
        if (house.may(Permission.BILLING_EDIT)) {
            actions(head, invoice);
        }
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
        Figures sums = new Figures(Words.say("invoice.total"), Words.say("budget.sum"), Words.say("budget.amount"))
                .row(Words.say("invoice.net"), Amounts.words(invoice.net()))
                .row(Words.say("invoice.tax"), Amounts.words(invoice.tax()))
                .sum(Words.say("invoice.total"), Amounts.words(invoice.total()));
        Panel what = new Panel(Words.say("invoice.lines"));
        what.show(lines, sums);
        add(head, what);
        payments(invoice);
        if (invoice.paymentInstructions() != null) {
            Panel how = new Panel(Words.say("invoice.instructions"));
            Paragraph text = new Paragraph(invoice.paymentInstructions());
            text.addClassName("plain-text");
            how.show(text);
            add(how);
        }
    }

    private void payments(InvoiceDetails invoice) {
        Panel panel = new Panel(Words.say("invoice.payments"));
        Figures payments =
                new Figures(Words.say("invoice.payments"), Words.say("invoice.date"), Words.say("invoice.paid"));
        invoice.payments()
                .forEach(payment -> payments.row(house.times().day(payment.date()), Amounts.words(payment.amount())));
        payments.sum(Words.say("invoice.open"), Amounts.words(invoice.open()));
        add(panel.show(payments));
    }

    private void actions(Head head, InvoiceDetails invoice) {
        InvoiceStatus status = invoice.status();
        if (status == InvoiceStatus.VOID) {
            return;
        }
        head.actions(new Button(
                Words.say("invoice.void"), _ -> Notice.attempt(() -> house.send(new VoidInvoice(invoice.id())))));
        if (status == InvoiceStatus.DRAFT) {
            Button send = new Button(
                    Words.say("invoice.send"),
                    Glyph.SEND.draw(),
                    _ -> Notice.attempt(() -> house.send(new SendInvoice(invoice.id()))));
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(new Button(Words.say("invoice.edit"), _ -> new InvoiceDialog(house, invoice).open()), send);
        } else {
            Button pay =
                    new Button(Words.say("invoice.pay"), _ -> payment(invoice).open());
            pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(pay);
        }
    }

    private FormDialog payment(InvoiceDetails invoice) {
        FormDialog dialog = new FormDialog(Words.say("invoice.pay"), Words.say("save"));
        BigDecimalField amount = dialog.fields().name("amount", new BigDecimalField(Words.say("invoice.paid")));
        DatePicker date = dialog.fields().name("date", new DatePicker(Words.say("invoice.date")));
        Tongues.teach(date);
        date.setValue(house.times().today());
        dialog.body(amount, date);
        dialog.onSubmit(() -> house.send(new RecordPayment(
                invoice.id(),
                PaymentId.random(),
                Amounts.of("amount", amount.getValue(), invoice.total().currency()),
                Check.present("date", date.getValue()))));
        return dialog;
    }
}
