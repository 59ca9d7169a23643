package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of imports. */
public record Imports(List<ImportDetails> items, @Nullable String next) {}
