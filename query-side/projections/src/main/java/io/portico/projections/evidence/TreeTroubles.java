package io.portico.projections.evidence;

import java.util.List;
import java.util.stream.Stream;

/** What is known to be wrong with an agency's record, the first that were found. */
record TreeTroubles(List<Trouble> items) {

    static final String ID = "tree-troubles";
    static final TreeTroubles NONE = new TreeTroubles(List.of());

    /** Who rewrites everything is not helped by a list of it. */
    static final int MOST = 100;

    /** Whether it is nothing new, or one of so many that it makes no difference. */
    boolean knows(Trouble trouble) {
        return items.size() >= MOST || items.stream().anyMatch(trouble::sameAs);
    }

    TreeTroubles with(Trouble trouble) {
        return knows(trouble)
                ? this
                : new TreeTroubles(
                        Stream.concat(items.stream(), Stream.of(trouble)).toList());
    }
}
