package io.portico.projections.search;

import io.portico.projections.search.Wanted.Fit;
import java.util.Comparator;

/**
 * Something that fits what is looked for.
 *
 * @param position where it stands in the ledger: the later, the newer
 */
record Hit<T>(T thing, Fit fit, long position) {

    /** What fits by its title first, then the newest; what has no time of its own always stands in the same order. */
    static final Comparator<Hit<?>> BEST_FIRST = Comparator.<Hit<?>, Fit>comparing(Hit::fit)
            .thenComparing(Hit::position, Comparator.reverseOrder())
            .thenComparing(hit -> String.valueOf(hit.thing()));
}
