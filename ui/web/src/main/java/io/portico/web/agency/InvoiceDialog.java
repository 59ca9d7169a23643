package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.EditInvoice;
import io.portico.messages.invoice.InstructionsChange;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.InvoiceDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drafts an invoice, or changes a draft, line by line. */
final class InvoiceDialog {

    private static final int DAYS_TO_PAY = 14;

    private final House house;
    private final FormDialog dialog;
    private final TextField number = new TextField(Words.say("invoice.number"));
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("invoice.brand"));
    private final ComboBox<ProjectDetails> project = new ComboBox<>(Words.say("project"));
    private final DatePicker date = new DatePicker(Words.say("invoice.date"));
    private final DatePicker due = new DatePicker(Words.say("invoice.due"));
    private final TextField currency = new TextField(Words.say("money.currency"));
    private final TextArea instructions = new TextArea(Words.say("invoice.instructions"));
    private final Div lines = new Div();
    private final List<LineFields> typed = new ArrayList<>();

    /** A new one. */
    InvoiceDialog(House house) {
        this(house, new FormDialog(Words.say("invoice.add"), Words.say("invoice.add.do")));
        brand.setItems(new Known(house).brands());
        brand.setItemLabelGenerator(BrandDetails::name);
        brand.addValueChangeListener(_ -> offerProjects());
        project.setItemLabelGenerator(ProjectDetails::title);
        project.setClearButtonVisible(true);
        date.setValue(house.times().today());
        due.setValue(house.times().today().plusDays(DAYS_TO_PAY));
        currency.setValue(house.agency().currency());
        dialog.fields().name("brandId", brand);
        dialog.fields().name("projectId", project);
        dialog.body(number, currency, brand, project, date, due);
        lines();
        addLine();
        dialog.onSubmit(this::draft);
    }

    /** A draft as it was seen; for whom it is stays. */
    InvoiceDialog(House house, InvoiceDetails draft) {
        this(house, new FormDialog(Words.say("invoice.edit.of", draft.number()), Words.say("save")));
        number.setValue(draft.number());
        currency.setValue(draft.total().currency());
        date.setValue(draft.date());
        due.setValue(draft.dueDate());
        instructions.setValue(Objects.requireNonNullElse(draft.paymentInstructions(), ""));
        dialog.body(number, currency, date, due);
        lines();
        draft.lines().forEach(line -> addLine().show(line));
        dialog.onSubmit(() -> edit(draft.id(), draft.version()));
    }

    private InvoiceDialog(House house, FormDialog dialog) {
        this.house = house;
        this.dialog = dialog;
        number.setMaxLength(DraftInvoice.MAX_NUMBER);
        Tongues.teach(date);
        Tongues.teach(due);
        currency.setMaxLength(3);
        instructions.setMaxLength(Check.MAX_NOTE);
        lines.addClassName("wide");
        dialog.fields().name("number", number);
        dialog.fields().name("date", date);
        dialog.fields().name("dueDate", due);
        dialog.fields().name("lines[0].unitPrice.currency", currency);
    }

    private void lines() {
        Button more = new Button(Words.say("invoice.line.add"), Glyph.PLUS.draw(), _ -> addLine());
        dialog.body(new H3(Words.say("invoice.lines")), lines, more, instructions);
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

    /** With as many as there may be, the last one. */
    private LineFields addLine() {
        if (typed.size() < DraftInvoice.MAX_LINES) {
            LineFields[] line = new LineFields[1];
            line[0] = new LineFields(() -> removeLine(line[0]));
            typed.add(line[0]);
            lines.add(line[0]);
            offerRemoval();
        }
        return typed.getLast();
    }

    private void removeLine(LineFields line) {
        typed.remove(line);
        lines.remove(line);
        offerRemoval();
    }

    private void offerRemoval() {
        typed.forEach(line -> line.removable(typed.size() > 1));
    }

    private void draft() {
        InvoiceId id = InvoiceId.random();
        house.send(new DraftInvoice(
                id,
                new InvoiceTerms(
                        id,
                        number.getValue(),
                        Check.present("brandId", brand.getValue()).id(),
                        project.getValue() == null ? null : project.getValue().id(),
                        Check.present("date", date.getValue()),
                        Check.present("dueDate", due.getValue()),
                        said(id),
                        howToPay())));
    }

    private void edit(InvoiceId id, long version) {
        house.send(new EditInvoice(
                id,
                version,
                number.getValue(),
                Check.present("date", date.getValue()),
                Check.present("dueDate", due.getValue()),
                said(id),
                new InstructionsChange(id, howToPay())));
    }

    private List<InvoiceLine> said(InvoiceId id) {
        String code = Check.currency("lines[0].unitPrice.currency", currency.getValue());
        List<InvoiceLine> said = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            said.add(typed.get(i).read(id, code, i, dialog.fields()));
        }
        return said;
    }

    private @Nullable Confidential howToPay() {
        return instructions.isEmpty() ? null : Confidential.of(instructions.getValue());
    }
}
