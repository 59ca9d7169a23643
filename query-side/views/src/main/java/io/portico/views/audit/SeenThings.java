package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of seen things.
 *
 * @param counts how many there are of each kind, on all pages
 */
public record SeenThings(List<SeenThing> items, @Nullable String next, List<SeenCount> counts) {}
