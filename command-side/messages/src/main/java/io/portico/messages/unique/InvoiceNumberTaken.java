package io.portico.messages.unique;

import io.portico.messages.InvoiceId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** A number belongs to an invoice of the agency, for good: no other one ever has it. */
@StoredAs("invoice-number-taken")
@Revision("1")
public record InvoiceNumberTaken(String number, InvoiceId invoiceId) implements UniqueEvent {}
