package io.portico.messages.invoice;

import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes an invoice back; nothing happens when it was taken back before. Needs {@code billing.edit}. */
public record VoidInvoice(@TargetAggregateIdentifier InvoiceId invoiceId) implements InvoiceCommand {
    public VoidInvoice {
        Check.present("id", invoiceId);
    }
}
