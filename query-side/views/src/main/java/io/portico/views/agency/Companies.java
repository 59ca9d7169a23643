package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of companies. */
public record Companies(
        List<CompanyDetails> items, @Nullable String next) {}
