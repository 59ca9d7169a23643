package io.portico.projections.billing;

import io.portico.messages.invoice.InvoiceTerms;
import io.portico.projections.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of an invoice, sealed, in the order of its lines, and its payments. Figures are in the billing state. */
public final class StoredInvoice {

    public String number;
    public List<String> lineTexts = new ArrayList<>();

    public @Nullable String paymentInstructions;

    /** 1 when drafted, one more with each edit. */
    public long version = 1;

    public List<Payment> payments = new ArrayList<>();

    /** A payment, in minor units of the invoice's currency. */
    public record Payment(String paymentId, LocalDate date, long amount) {}

    StoredInvoice(String number) {
        this.number = number;
    }

    static StoredInvoice of(InvoiceTerms terms) {
        StoredInvoice invoice = new StoredInvoice(terms.number());
        invoice.says(terms);
        invoice.version = 1;
        return invoice;
    }

    void says(InvoiceTerms terms) {
        number = terms.number();
        lineTexts.clear();
        terms.lines().forEach(line -> lineTexts.add(Texts.token(line.text())));
        paymentInstructions = Texts.tokenIfAny(terms.paymentInstructions());
        version++;
    }
}
