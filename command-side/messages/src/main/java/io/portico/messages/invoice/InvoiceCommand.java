package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;

/** Commands to an invoice. */
public sealed interface InvoiceCommand permits DraftInvoice, EditInvoice, SendInvoice, VoidInvoice, RecordPayment {
    InvoiceId invoiceId();
}
