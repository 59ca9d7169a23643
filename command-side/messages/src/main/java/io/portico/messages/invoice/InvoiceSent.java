package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The invoice is no draft any more: this is what the client was asked to pay. */
@StoredAs("invoice-sent")
@Revision("1")
public record InvoiceSent(InvoiceTerms terms) implements InvoiceEvent {
    @Override
    public InvoiceId invoiceId() {
        return terms.invoiceId();
    }
}
