package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.StoredAs;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** Somebody of the agency wrote down that so much was paid on that day. */
@StoredAs("payment-recorded")
@Revision("1")
public record PaymentRecorded(InvoiceId invoiceId, PaymentId paymentId, Money amount, LocalDate date)
        implements InvoiceEvent {}
