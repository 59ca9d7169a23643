package io.portico.projections.search;

import io.portico.messages.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small steps that reading findings anew is made of. */
final class Reading {

    private Reading() {}

    /** What is shown of each of the things; those of which nothing is shown are left out. */
    static <T, F> Map<T, F> each(List<T> things, Function<T, Optional<F>> show) {
        Map<T, F> shown = new HashMap<>();
        things.forEach(thing -> show.apply(thing).ifPresent(finding -> shown.put(thing, finding)));
        return shown;
    }

    /** The documents of the things, of which some may have none. */
    static List<String> documents(Stream<? extends @Nullable Id> ids) {
        return ids.filter(Objects::nonNull).map(Id::named).distinct().toList();
    }

    /** The body of the document, if it was read. */
    static <B> Optional<B> read(Map<String, B> bodies, @Nullable Id id) {
        return id == null ? Optional.empty() : Optional.ofNullable(bodies.get(id.named()));
    }
}
