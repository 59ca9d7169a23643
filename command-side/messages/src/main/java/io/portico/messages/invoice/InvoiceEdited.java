package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/**
 * A draft says something else from now on.
 *
 * @param terms all that it says; brand and project are what they were
 */
@StoredAs("invoice-edited")
@Revision("1")
public record InvoiceEdited(InvoiceTerms terms) implements InvoiceEvent {
    @Override
    public InvoiceId invoiceId() {
        return terms.invoiceId();
    }
}
