package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Invoices and drafts, newest first. */
public record FindInvoices(PageRequest page) implements Query<Invoices> {
    @Override
    public Class<Invoices> answers() {
        return Invoices.class;
    }
}
