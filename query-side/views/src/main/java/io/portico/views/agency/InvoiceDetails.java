package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.billing.PaymentLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the agency sees it.
 *
 * @param net the sum of its lines, each rounded half up to the minor unit
 * @param tax taken once for each rate from the sum of that rate's lines, rounded half up
 * @param version changes with every edit of the draft; the ETag
 */
public record InvoiceDetails(
        InvoiceId id,
        String number,
        BrandId brandId,
        String brandName,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        LocalDate date,
        LocalDate dueDate,
        InvoiceStatus status,
        List<InvoiceItemLine> lines,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money open,
        List<PaymentLine> payments,
        @Nullable String paymentInstructions,
        long version) {}
