package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.InvoiceItemLine;
import io.portico.web.parts.Amounts;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of an invoice as it is typed. */
final class LineFields extends Div {

    private final TextField text = new TextField(Words.say("invoice.line.text"));
    private final BigDecimalField quantity = new BigDecimalField(Words.say("invoice.line.quantity"));
    private final BigDecimalField price = new BigDecimalField(Words.say("invoice.line.price"));
    private final BigDecimalField tax = new BigDecimalField(Words.say("invoice.line.tax"));
    private final Button remove = new Button(Glyph.CLOSE.draw());
    private @Nullable BudgetItemId budgetItemId;

    /** @param onRemove when the line is to go; there is always one left */
    LineFields(Runnable onRemove) {
        quantity.setValue(BigDecimal.ONE);
        tax.setValue(BigDecimal.ZERO);
        remove.setAriaLabel(Words.say("invoice.line.remove"));
        remove.setTooltipText(Words.say("invoice.line.remove"));
        remove.addClickListener(_ -> onRemove.run());
        add(text, quantity, price, tax, remove);
        addClassName("invoice-line");
    }

    /** The line as it stands; for which item of a budget it is stays as it is. */
    LineFields show(InvoiceItemLine line) {
        text.setValue(line.text());
        quantity.setValue(line.quantity());
        price.setValue(Amounts.typed(line.unitPrice()));
        tax.setValue(line.taxPercent());
        budgetItemId = line.budgetItemId();
        return this;
    }

    void removable(boolean whether) {
        remove.setVisible(whether);
    }

    /** What is typed as the n-th line; what is wrong with it is said beside it. */
    InvoiceLine read(InvoiceId id, String currency, int number, Fields fields) {
        String at = "lines[" + number + "].";
        fields.name(at + "text", text);
        fields.name(at + "quantity", quantity);
        fields.name(at + "unitPrice", price);
        fields.name(at + "taxPercent", tax);
        return new InvoiceLine(
                id,
                Confidential.of(text.getValue()),
                Check.present(at + "quantity", quantity.getValue()),
                Amounts.of(at + "unitPrice", price.getValue(), currency),
                Check.present(at + "taxPercent", tax.getValue()),
                budgetItemId);
    }
}
