package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of a document, newest first. */
public record DocumentVersions(
        List<DocumentVersionSummary> items, @Nullable String next) {}
