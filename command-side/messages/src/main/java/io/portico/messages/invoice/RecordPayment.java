package io.portico.messages.invoice;

import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Writes down by hand that something was paid, in the invoice's currency. Needs {@code billing.edit}. */
public record RecordPayment(
        @TargetAggregateIdentifier InvoiceId invoiceId, PaymentId paymentId, Money amount, LocalDate date)
        implements InvoiceCommand {
    public RecordPayment {
        Check.present("invoiceId", invoiceId);
        Check.present("id", paymentId);
        amount = Check.money("amount", amount, 1);
        Check.present("date", date);
    }
}
