package io.portico.access;

import io.portico.messages.Id;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says about people and things, in no language yet. It knows them by their ids alone.
 *
 * @param words ids, resources, or anything that speaks for itself, in the order in which {@code saying} names them; more
 *     than it names do no harm
 */
public record Sentence(Saying saying, List<Object> words) {

    /** What it is about, {@code kind:id}. */
    public List<String> about() {
        return words.stream()
                .map(Sentence::named)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable String named(Object word) {
        return switch (word) {
            case Id id -> id.named();
            case Resource resource -> resource.named();
            default -> null;
        };
    }
}
