package io.portico.views.portal;

import io.portico.messages.InvoiceId;

/**
 * An invoice as a person outside sees it.
 *
 * @param onPaper whether it becomes a file that they take away
 */
public record FindPortalInvoice(InvoiceId invoiceId, boolean onPaper) implements PortalQuery<PortalInvoice> {

    /** As a page. */
    public FindPortalInvoice(InvoiceId invoiceId) {
        this(invoiceId, false);
    }

    @Override
    public Class<PortalInvoice> answers() {
        return PortalInvoice.class;
    }

    @Override
    public Shown shows(PortalInvoice answer) {
        return onPaper ? Shown.downloaded(answer.id()) : Shown.opened(answer.id(), answer.projectId());
    }
}
