package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews of access. */
public record Reviews(List<ReviewSummary> items, @Nullable String next) {}
