package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of portal tasks. */
public record PortalTasks(
        List<PortalTaskLine> items, @Nullable String next) {}
