package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * Invoices and drafts, newest first.
 *
 * @param projectId only of this project; null for all
 */
public record FindInvoices(@Nullable ProjectId projectId, PageRequest page) implements Query<Invoices> {
    @Override
    public Class<Invoices> answers() {
        return Invoices.class;
    }
}
