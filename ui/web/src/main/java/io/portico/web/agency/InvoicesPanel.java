package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.ProjectId;
import io.portico.views.agency.FindInvoices;
import io.portico.views.agency.InvoiceSummary;
import io.portico.views.agency.Invoices;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Chip;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;

/** The invoices and drafts of a project, the newest first. */
final class InvoicesPanel extends Div {

    private static final int STEP = 20;

    private final House house;
    private final Stock<InvoiceSummary> invoices;
    private final Div list = new Div();
    private final Button more = new Button(Words.say("more"));
    private int wanted = STEP;

    InvoicesPanel(House house, ProjectId project) {
        this.house = house;
        this.invoices = new Stock<>(page -> {
            Invoices part = house.ask(new FindInvoices(project, page));
            return new Slice<>(part.items(), part.next());
        });
        addClassName("stack");
        more.addClickListener(_ -> {
            wanted += STEP;
            show(invoices.from(0, wanted));
        });
        add(list, more);
        Live.keep(
                        this,
                        house,
                        Set.of("invoice", "access"),
                        () -> {
                            invoices.renewed();
                            return invoices.from(0, wanted);
                        },
                        this::show,
                        list::removeAll)
                .daily();
    }

    private void show(List<InvoiceSummary> shown) {
        list.removeAll();
        more.setVisible(!invoices.endsAt(shown.size()));
        if (shown.isEmpty()) {
            Paragraph none = new Paragraph(Words.say("invoices.none.project"));
            none.addClassName("quiet");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        shown.forEach(invoice -> rows.add(row(invoice)));
        list.add(rows);
    }

    private ListItem row(InvoiceSummary invoice) {
        Span number = new Span(invoice.number());
        number.addClassName("row-title");
        Span due =
                new Span(new Span(Words.say("invoice.due") + " "), house.times().day(invoice.dueDate()));
        due.addClassName("quiet");
        Div words = new Div(number, due);
        words.addClassName("row-words");
        Div marks = new Div(new Span(Amounts.words(invoice.total())), status(invoice));
        marks.addClassName("marks");
        Link link = new Link(Link.to(invoice.id()), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }

    private static Component status(InvoiceSummary invoice) {
        return Chip.of(invoice.status());
    }
}
