package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of access events. */
public record AccessEvents(
        List<AccessEventLine> items, @Nullable String next) {}
