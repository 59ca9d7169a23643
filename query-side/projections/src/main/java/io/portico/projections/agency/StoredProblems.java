package io.portico.projections.agency;

import io.portico.messages.imports.RowProblem;
import java.util.ArrayList;
import java.util.List;

/** What an import could not take; the first so many. */
final class StoredProblems {

    /** More than anybody goes through by hand. */
    static final int MOST = 5_000;

    List<RowProblem> problems = new ArrayList<>();

    void add(List<RowProblem> more) {
        more.stream().limit(Math.max(0, MOST - problems.size())).forEach(problems::add);
    }
}
