package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of invoices. */
public record Invoices(List<InvoiceSummary> items, @Nullable String next) {}
