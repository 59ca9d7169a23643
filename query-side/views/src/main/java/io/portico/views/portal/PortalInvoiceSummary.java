package io.portico.views.portal;

import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.views.billing.InvoiceStatus;
import java.time.LocalDate;

/**
 * A row of the list of invoices as a person outside sees it.
 *
 * @param open what is still to be paid; zero of what was taken back
 */
public record PortalInvoiceSummary(
        InvoiceId id,
        String number,
        String brand,
        LocalDate date,
        LocalDate dueDate,
        InvoiceStatus status,
        Money total,
        Money open) {}
