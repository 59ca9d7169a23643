package io.portico.views.agency;

import io.portico.messages.imports.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what an import could not take. */
public record ImportProblems(
        List<RowProblem> items, @Nullable String next) {}
