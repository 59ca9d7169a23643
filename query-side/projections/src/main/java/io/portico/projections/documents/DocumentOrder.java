package io.portico.projections.documents;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of a project's documents: the pinned ones in the order they were pinned, then the last written first. */
final class DocumentOrder {

    private DocumentOrder() {}

    static <T> Comparator<T> by(Function<T, @Nullable Long> pinnedAt, Function<T, StoredVersion> present) {
        return Comparator.<T, @Nullable Long>comparing(pinnedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> present.apply(one).editedAt(), Comparator.reverseOrder());
    }
}
