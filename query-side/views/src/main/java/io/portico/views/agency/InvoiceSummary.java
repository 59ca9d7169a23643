package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.views.billing.InvoiceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of invoices.
 *
 * @param open what is still to be paid; zero of a draft and of what was taken back
 */
public record InvoiceSummary(
        InvoiceId id,
        String number,
        BrandId brandId,
        String brandName,
        @Nullable ProjectId projectId,
        LocalDate date,
        LocalDate dueDate,
        InvoiceStatus status,
        Money total,
        Money open) {}
