package io.portico.views.portal;

import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.billing.PaymentLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a person outside sees it.
 *
 * @param projectId the project it is for; null when there is none or the reader does not see it
 */
public record PortalInvoice(
        InvoiceId id,
        String number,
        String brand,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        LocalDate date,
        LocalDate dueDate,
        InvoiceStatus status,
        List<PortalInvoiceLine> lines,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money open,
        List<PaymentLine> payments,
        @Nullable String paymentInstructions) {}
