package io.portico.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds things by words of their names, and reads no more names than it must. */
public final class ByName {

    private static final int READ_AT_ONCE = 200;

    private ByName() {}

    /**
     * The first of them whose names hold all words of the text, whatever their case and accents.
     *
     * @param text all of them for null
     * @param names tells the names of some of them
     */
    public static <T> List<T> first(
            int limit, List<T> candidates, @Nullable String text, Function<List<T>, Map<T, String>> names) {
        if (text == null) {
            return candidates.subList(0, Math.min(limit, candidates.size()));
        }
        String[] words = Folding.words(text).strip().split(" ");
        List<T> found = new ArrayList<>();
        for (int from = 0; from < candidates.size() && found.size() < limit; from += READ_AT_ONCE) {
            List<T> part = candidates.subList(from, Math.min(candidates.size(), from + READ_AT_ONCE));
            Map<T, String> named = names.apply(part);
            part.stream()
                    .filter(each -> holds(named.getOrDefault(each, ""), words))
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean holds(String name, String... words) {
        String folded = Folding.words(name);
        return Stream.of(words).allMatch(folded::contains);
    }
}
