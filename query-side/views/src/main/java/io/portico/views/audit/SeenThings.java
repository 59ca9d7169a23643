package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of seen things. */
public record SeenThings(List<SeenThing> items, @Nullable String next) {}
