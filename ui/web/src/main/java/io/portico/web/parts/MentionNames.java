package io.portico.web.parts;

import io.portico.messages.UserId;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.Mentions.Mention;
import io.portico.views.PersonName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom the names in a box mean. People read and write {@code @Clara Novak}; what is posted says by her id who that is. Two
 * of one name cannot both be meant by it: the second is written out.
 */
final class MentionNames {

    private static final String SIGN = "@";

    private final Map<String, UserId> meant = new HashMap<>();

    /** A post as it reads in the box. */
    String shown(String markdown) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Mention mention : Mentions.all(markdown)) {
            shown.append(markdown, from, mention.start());
            shown.append(
                    means(mention.name(), mention.person())
                            ? SIGN + mention.name()
                            : markdown.substring(mention.start(), mention.end()));
            from = mention.end();
        }
        return shown.append(markdown.substring(from)).toString();
    }

    /** What stands in the box for somebody who is chosen. */
    String chosen(PersonName person) {
        return means(person.name(), person.id()) ? SIGN + person.name() : Mentions.written(person.id(), person.name());
    }

    private boolean means(String name, UserId person) {
        return person.equals(Objects.requireNonNullElse(meant.putIfAbsent(name, person), person));
    }

    /** What is posted for what stands in the box. */
    String written(String shown) {
        if (meant.isEmpty()) {
            return shown;
        }
        // Of two names of which one begins like the other, the longer one is meant.
        String names = meant.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        Pattern named = Pattern.compile("(?<![\\p{L}\\p{N}])@(" + names + ")(?![\\p{L}\\p{N}])");
        return named.matcher(shown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Mentions.written(Objects.requireNonNull(meant.get(found.group(1))), found.group(1))));
    }
}
