package io.portico.projections.agency;

import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list whose things each have a place for ever, so that a cursor stays right whatever comes or goes.
 *
 * @param next the cursor to the older ones
 */
record NewestFirst<T>(List<T> items, @Nullable String next) {

    static <T> NewestFirst<T> of(Stream<T> all, ToLongFunction<T> place, PageRequest request, Cursors cursors) {
        long before = request.after() == null ? Long.MAX_VALUE : cursors.read(request.after());
        List<T> found = all.filter(item -> place.applyAsLong(item) < before)
                .sorted(Comparator.comparingLong(place).reversed())
                .limit(request.limit() + 1L)
                .toList();
        if (found.size() <= request.limit()) {
            return new NewestFirst<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new NewestFirst<>(items, cursors.of(place.applyAsLong(items.getLast())));
    }
}
