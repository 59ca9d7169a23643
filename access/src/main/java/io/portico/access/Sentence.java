package io.portico.access;

import io.portico.messages.Id;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in plain English about people and things, which the policy knows by their ids alone.
 *
 * @param pattern the sentence, with {@code {}} for each word
 * @param words ids, resources, or anything that speaks for itself; more than the pattern asks for do no harm
 */
public record Sentence(String pattern, List<Object> words) {

    /** With ids. */
    public String text() {
        return said(
                pattern,
                words.stream()
                        .map(word -> word instanceof Resource resource ? resource.named() : word.toString())
                        .toList());
    }

    /** With names, for which {@code kind:id} is asked. */
    public String with(UnaryOperator<String> names) {
        return said(
                pattern,
                words.stream()
                        .map(word -> {
                            String named = named(word);
                            return named == null ? word.toString() : names.apply(named);
                        })
                        .toList());
    }

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

    private static String said(String pattern, List<String> words) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (String word : words) {
            int gap = pattern.indexOf("{}", from);
            if (gap < 0) {
                break;
            }
            text.append(pattern, from, gap).append(word);
            from = gap + 2;
        }
        return text.append(pattern.substring(from)).toString();
    }
}
