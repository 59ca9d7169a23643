package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of invoices. */
public record PortalInvoices(
        List<PortalInvoiceSummary> items, @Nullable String next) {}
