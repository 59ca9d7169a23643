package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of brands. */
public record Brands(List<BrandDetails> items, @Nullable String next) {}
