package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Drafts an invoice, line by line. */
final class InvoiceDialog {

    private static final int DAYS_TO_PAY = 14;

    private final House house;
    private final FormDialog dialog = new FormDialog(Words.say("invoice.add"), Words.say("invoice.add.do"));
    private final TextField number = new TextField(Words.say("invoice.number"));
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("invoice.brand"));
    private final ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("project"));
    private final DatePicker date = new DatePicker(Words.say("invoice.date"));
    private final DatePicker due = new DatePicker(Words.say("invoice.due"));
    private final TextField currency = new TextField(Words.say("money.currency"));
    private final TextArea instructions = new TextArea(Words.say("invoice.instructions"));
    private final Div lines = new Div();
    private final List<LineFields> typed = new ArrayList<>();

    InvoiceDialog(House house) {
        this.house = house;
        number.setMaxLength(DraftInvoice.MAX_NUMBER);
        brand.setItems(new Known(house).brands());
        brand.setItemLabelGenerator(BrandDetails::name);
        brand.addValueChangeListener(_ -> offerProjects());
        project.setItemLabelGenerator(ProjectDetails::title);
        project.setClearButtonVisible(true);
        date.setLocale(Words.locale());
        due.setLocale(Words.locale());
        date.setValue(house.times().today());
        due.setValue(house.times().today().plusDays(DAYS_TO_PAY));
        currency.setValue(house.agency().currency());
        currency.setMaxLength(3);
        instructions.setMaxLength(Check.MAX_NOTE);
        lines.addClassName("wide");
        dialog.fields().name("number", number);
        dialog.fields().name("brandId", brand);
        dialog.fields().name("projectId", project);
        dialog.fields().name("date", date);
        dialog.fields().name("dueDate", due);
        dialog.fields().name("lines[0].unitPrice.currency", currency);
        Button more = new Button(Words.say("invoice.line.add"), Glyph.PLUS.draw(), _ -> addLine());
        dialog.body(
                number,
                currency,
                brand,
                project,
                date,
                due,
                new H3(Words.say("invoice.lines")),
                lines,
                more,
                instructions);
        dialog.onSubmit(this::draft);
        addLine();
    }

    void open() {
        dialog.open();
    }

    private void offerProjects() {
        project.clear();
        BrandDetails chosen = brand.getValue();
        project.setItems(
                chosen == null
                        ? List.of()
                        : new Known(house)
                                .projects().stream()
                                        .filter(one -> one.brandId().equals(chosen.id()))
                                        .toList());
    }

    private void addLine() {
        if (typed.size() < DraftInvoice.MAX_LINES) {
            LineFields line = new LineFields(dialog, typed.size());
            typed.add(line);
            lines.add(line.row());
        }
    }

    private void draft() {
        InvoiceId id = InvoiceId.random();
        String code = Check.currency("lines[0].unitPrice.currency", currency.getValue());
        List<InvoiceLine> said = new ArrayList<>();
        typed.forEach(line -> said.add(line.read(id, code)));
        house.send(new DraftInvoice(
                id,
                new InvoiceTerms(
                        id,
                        number.getValue(),
                        Check.present("brandId", brand.getValue()).id(),
                        project.getValue() == null ? null : project.getValue().id(),
                        Check.present("date", date.getValue()),
                        Check.present("dueDate", due.getValue()),
                        said,
                        instructions.isEmpty() ? null : Confidential.of(instructions.getValue()))));
    }

    /** One line as it is typed. */
    private record LineFields(
            int number, TextField text, BigDecimalField quantity, BigDecimalField price, BigDecimalField tax) {

        LineFields(FormDialog dialog, int number) {
            String at = "lines[" + number + "].";
            this(
                    number,
                    dialog.fields().name(at + "text", new TextField(Words.say("invoice.line.text"))),
                    dialog.fields().name(at + "quantity", new BigDecimalField(Words.say("invoice.line.quantity"))),
                    dialog.fields().name(at + "unitPrice", new BigDecimalField(Words.say("invoice.line.price"))),
                    dialog.fields().name(at + "taxPercent", new BigDecimalField(Words.say("invoice.line.tax"))));
        }

        Div row() {
            quantity.setValue(BigDecimal.ONE);
            tax.setValue(BigDecimal.ZERO);
            Div row = new Div(text, quantity, price, tax);
            row.addClassName("invoice-line");
            return row;
        }

        InvoiceLine read(InvoiceId id, String currency) {
            String at = "lines[" + number + "].";
            return new InvoiceLine(
                    id,
                    Confidential.of(text.getValue()),
                    Check.present(at + "quantity", quantity.getValue()),
                    Amounts.of(at + "unitPrice", price.getValue(), currency),
                    Check.present(at + "taxPercent", tax.getValue()),
                    null);
        }
    }
}
