package io.portico.views.portal;

import io.portico.messages.InvoiceId;
import io.portico.views.Query;

/** An invoice as a person outside sees it. */
public record FindPortalInvoice(InvoiceId invoiceId) implements Query<PortalInvoice> {
    @Override
    public Class<PortalInvoice> answers() {
        return PortalInvoice.class;
    }
}
