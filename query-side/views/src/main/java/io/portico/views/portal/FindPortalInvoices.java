package io.portico.views.portal;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** The invoices that the reader sees, newest first. */
public record FindPortalInvoices(PageRequest page) implements Query<PortalInvoices> {
    @Override
    public Class<PortalInvoices> answers() {
        return PortalInvoices.class;
    }
}
