package io.portico.views.agency;

import io.portico.messages.InvoiceId;
import io.portico.views.Query;

/** An invoice as the agency sees it. */
public record FindInvoice(InvoiceId invoiceId) implements Query<InvoiceDetails> {
    @Override
    public Class<InvoiceDetails> answers() {
        return InvoiceDetails.class;
    }
}
