package io.portico.messages.invoice;

import io.portico.messages.AccessEvent;
import io.portico.messages.InvoiceId;

/** What happens to an invoice. */
public sealed interface InvoiceEvent extends AccessEvent
        permits InvoiceDrafted, InvoiceEdited, InvoiceSent, InvoiceVoided, PaymentRecorded {
    InvoiceId invoiceId();
}
