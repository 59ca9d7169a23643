package io.portico.messages.invoice;

import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice.
 *
 * @param invoiceId whose key seals the text
 * @param quantity with at most four decimals
 * @param unitPrice without tax
 * @param taxPercent the tax on it, with at most three decimals
 * @param budgetItemId the item of a budget it is for, which nobody outside sees; null for none
 */
public record InvoiceLine(
        InvoiceId invoiceId,
        @SealedBy("invoiceId") Confidential text,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal taxPercent,
        @Nullable BudgetItemId budgetItemId) {

    /** Quantity by price, rounded half up to the minor unit. */
    public long net() {
        return quantity.multiply(BigDecimal.valueOf(unitPrice.amount()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
