package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of an invoice.
 *
 * @param projectId the project it is for; null for none
 * @param items the items of budgets that its lines name, while it stands
 * @param sent the event that made the draft an invoice; null while it is a draft
 */
public record InvoiceAccess(
        InvoiceId invoiceId,
        BrandId brandId,
        @Nullable ProjectId projectId,
        Set<BudgetItemId> items,
        @Nullable Fact sent,
        Fact drafted) {

    InvoiceAccess sent(Fact by) {
        return new InvoiceAccess(invoiceId, brandId, projectId, items, by, drafted);
    }

    InvoiceAccess naming(Set<BudgetItemId> now) {
        return new InvoiceAccess(invoiceId, brandId, projectId, now, sent, drafted);
    }
}
