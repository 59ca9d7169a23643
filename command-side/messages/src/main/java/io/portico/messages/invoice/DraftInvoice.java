package io.portico.messages.invoice;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Drafts an invoice; nobody outside sees a draft. Needs {@code billing.edit}. */
public record DraftInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, InvoiceTerms terms)
        implements InvoiceCommand {

    public static final int MAX_LINES = 200;
    public static final int MAX_NUMBER = 60;
    /** What a line may come to, either way: sums of them must not grow out of a long. */
    public static final long MAX_LINE = 10_000_000_000_000L;

    private static final BigDecimal MAX_QUANTITY = BigDecimal.valueOf(100_000);
    private static final BigDecimal MAX_TAX = BigDecimal.valueOf(100);
    private static final int QUANTITY_DECIMALS = 4;
    private static final int TAX_DECIMALS = 3;

    public DraftInvoice {
        Check.present("id", invoiceId);
        Check.present("brandId", terms.brandId());
        LocalDate date = Check.present("date", terms.date());
        Check.order("dueDate", date, Check.present("dueDate", terms.dueDate()));
        terms = new InvoiceTerms(
                invoiceId,
                Check.text("number", terms.number(), MAX_NUMBER),
                terms.brandId(),
                terms.projectId(),
                date,
                terms.dueDate(),
                lines(invoiceId, terms.lines()),
                Check.optionalText("paymentInstructions", terms.paymentInstructions(), Check.MAX_NOTE));
    }

    static List<InvoiceLine> lines(InvoiceId invoiceId, List<InvoiceLine> lines) {
        if (lines.isEmpty()) {
            throw new BadInput("lines", BadInput.Code.REQUIRED);
        }
        if (lines.size() > MAX_LINES) {
            throw new BadInput("lines", BadInput.Code.TOO_MANY);
        }
        InvoiceLine[] checked = new InvoiceLine[lines.size()];
        for (int i = 0; i < checked.length; i++) {
            checked[i] = line(invoiceId, "lines[" + i + "].", lines.get(i));
            if (!checked[i].unitPrice().currency().equals(checked[0].unitPrice().currency())) {
                throw new BadInput("lines[" + i + "].unitPrice.currency", BadInput.Code.INVALID_CURRENCY);
            }
        }
        return List.of(checked);
    }

    private static InvoiceLine line(InvoiceId invoiceId, String at, InvoiceLine line) {
        Money price = Check.money(at + "unitPrice", line.unitPrice(), -Check.MAX_AMOUNT);
        BigDecimal quantity = decimal(at + "quantity", line.quantity(), MAX_QUANTITY, QUANTITY_DECIMALS);
        if (quantity.signum() == 0) {
            throw new BadInput(at + "quantity", BadInput.Code.OUT_OF_RANGE);
        }
        InvoiceLine checked = new InvoiceLine(
                invoiceId,
                Check.text(at + "text", line.text(), Check.MAX_NAME * 5),
                quantity,
                price,
                decimal(at + "taxPercent", line.taxPercent(), MAX_TAX, TAX_DECIMALS),
                line.budgetItemId());
        if (Math.abs(checked.net()) > MAX_LINE) {
            throw new BadInput(at + "unitPrice", BadInput.Code.OUT_OF_RANGE);
        }
        return checked;
    }

    /** Written in one way only, so that 19 and 19.00 are one rate. */
    private static BigDecimal decimal(String field, BigDecimal value, BigDecimal max, int decimals) {
        Check.present(field, value);
        if (value.precision() > Check.MAX_DIGITS || Math.abs(value.scale()) > Check.MAX_DIGITS) {
            throw new BadInput(field, BadInput.Code.OUT_OF_RANGE);
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(max) > 0 || plain.scale() > decimals) {
            throw new BadInput(field, BadInput.Code.OUT_OF_RANGE);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
