package io.portico.messages.invoice;

import io.portico.messages.InvoiceId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The invoice asks for nothing any more. Whoever saw it still does. */
@StoredAs("invoice-voided")
@Revision("1")
public record InvoiceVoided(InvoiceId invoiceId) implements InvoiceEvent {}
