package io.portico.messages.invoice;

import io.portico.messages.BrandId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says.
 *
 * @param number as the agency counts its invoices
 * @param projectId the project it is for; null for none
 * @param lines at least one, all in one currency
 */
public record InvoiceTerms(
        InvoiceId invoiceId,
        String number,
        BrandId brandId,
        @Nullable ProjectId projectId,
        LocalDate date,
        LocalDate dueDate,
        List<InvoiceLine> lines,
        @SealedBy("invoiceId") @Nullable Confidential paymentInstructions) {

    public String currency() {
        return lines.getFirst().unitPrice().currency();
    }
}
