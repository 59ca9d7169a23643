package io.portico.messages.invoice;

import io.portico.messages.Check;
import io.portico.messages.InvoiceId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/** New payment instructions of an invoice, or null to take them away. */
public record InstructionsChange(
        InvoiceId invoiceId,
        @SealedBy("invoiceId") @Nullable Confidential value) {
    public InstructionsChange {
        value = Check.optionalText("paymentInstructions", value, Check.MAX_NOTE);
    }
}
