package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of portal files. */
public record PortalFiles(List<PortalFile> items, @Nullable String next) {}
