package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of seers.
 *
 * @param there whether there was such a thing at the instant in question
 * @param deleted whether there is none any more
 */
public record Seers(List<Seer> items, @Nullable String next, boolean there, boolean deleted) {}
