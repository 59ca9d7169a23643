package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs that looked for leaks, with the cursor to older ones. */
public record LeakProofs(
        List<LeakProofSummary> items, @Nullable String next) {}
