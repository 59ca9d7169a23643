package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of portal projects. */
public record PortalProjects(
        List<PortalProject> items, @Nullable String next) {}
