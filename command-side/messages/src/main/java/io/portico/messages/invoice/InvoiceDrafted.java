package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** An invoice was drafted. Nobody outside sees a draft. */
@StoredAs("invoice-drafted")
@Revision("1")
public record InvoiceDrafted(InvoiceTerms terms) implements InvoiceEvent {
    @Override
    public InvoiceId invoiceId() {
        return terms.invoiceId();
    }
}
