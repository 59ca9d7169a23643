package io.portico.messages.invoice;

import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a draft an invoice, which those outside who may see invoices see from now on. Needs {@code billing.edit}. */
public record SendInvoice(@TargetAggregateIdentifier InvoiceId invoiceId) implements InvoiceCommand {
    public SendInvoice {
        Check.present("id", invoiceId);
    }
}
