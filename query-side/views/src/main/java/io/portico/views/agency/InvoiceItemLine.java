package io.portico.views.agency;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an invoice as the agency sees it. */
public record InvoiceItemLine(
        String text,
        BigDecimal quantity,
        Money unitPrice,
        BigDecimal taxPercent,
        Money net,
        @Nullable BudgetItemId budgetItemId) {}
