package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of budgets. */
public record PortalBudgets(
        List<PortalBudget> items, @Nullable String next) {}
