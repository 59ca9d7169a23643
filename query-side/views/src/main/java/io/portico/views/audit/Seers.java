package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of seers. */
public record Seers(List<Seer> items, @Nullable String next) {}
