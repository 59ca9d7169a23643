package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All brands there are, by company and name. */
public record AccessBrands(
        List<AccessBrand> items, @Nullable String next) {}
