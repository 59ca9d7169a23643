package io.portico.views.portal;

import io.portico.views.PageRequest;
import java.util.stream.Stream;

/** The invoices that the reader sees, newest first. */
public record FindPortalInvoices(PageRequest page) implements PortalQuery<PortalInvoices> {
    @Override
    public Class<PortalInvoices> answers() {
        return PortalInvoices.class;
    }

    @Override
    public Shown shows(PortalInvoices answer) {
        return Shown.listed(answer.items(), invoice -> Stream.of(invoice.id()));
    }
}
