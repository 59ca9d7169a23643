package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.views.agency.FindInvoices;
import io.portico.views.agency.InvoiceSummary;
import io.portico.views.agency.Invoices;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.LiveGrid;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Words;
import java.util.Set;

/** All invoices and drafts. */
public final class BillingPage extends Div {

    public BillingPage(House house) {
        if (!house.seesInvoices()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        addClassName("page");
        Head head = new Head(Words.say("billing"));
        if (house.may(Permission.BILLING_EDIT)) {
            Button add = new Button(Words.say("invoice.add"), Glyph.PLUS.draw(), _ -> new InvoiceDialog(house).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(add);
        }
        LiveGrid<InvoiceSummary> list = new LiveGrid<>(
                house,
                Words.say("invoices"),
                Set.of("invoice", "access"),
                page -> {
                    Invoices part = house.ask(new FindInvoices(null, page));
                    return new Slice<>(part.items(), part.next());
                },
                () -> new EmptyState(Glyph.BILL, Words.say("invoices.none"), Words.say("invoices.none.text")));
        list.grid()
                .addComponentColumn(invoice -> new Link(Link.to(invoice.id()), invoice.number()))
                .setHeader(Words.say("invoice.number"))
                .setWidth("160px")
                .setFlexGrow(2);
        list.grid()
                .addColumn(InvoiceSummary::brandName)
                .setHeader(Words.say("invoice.brand"))
                .setWidth("144px")
                .setFlexGrow(1);
        list.grid()
                .addComponentColumn(invoice -> Chip.of(invoice.status()))
                .setHeader(Words.say("invoice.status"))
                .setWidth("128px")
                .setFlexGrow(0);
        list.grid()
                .addComponentColumn(invoice -> house.times().day(invoice.dueDate()))
                .setHeader(Words.say("invoice.due"))
                .setWidth("128px")
                .setFlexGrow(0);
        list.grid()
                .addColumn(invoice -> Amounts.words(invoice.total()))
                .setHeader(Words.say("invoice.total"))
                .setWidth("144px")
                .setFlexGrow(0);
        list.grid()
                .addColumn(invoice -> Amounts.words(invoice.open()))
                .setHeader(Words.say("invoice.open"))
                .setWidth("144px")
                .setFlexGrow(0);
        add(head, list);
    }
}
