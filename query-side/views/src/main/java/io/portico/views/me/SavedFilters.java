package io.portico.views.me;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters that one has saved oneself, in the order in which they were saved.
 *
 * @param next always null: there are never many
 */
public record SavedFilters(
        List<SavedFilter> items, @Nullable String next) {}
