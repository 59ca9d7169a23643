package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of those who were erased, newest first. */
public record Erasures(List<ErasureLine> items, @Nullable String next) {}
