package io.portico.messages.post;

import io.portico.messages.BadInput;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is mentioned in a text. A mention is written {@code @[Clara Novak](person:4f…)}: a link of Markdown after an at
 * sign, so that it reads well wherever nobody knows of mentions. The id says who is meant; the name is the author's word.
 */
public final class Mentions {

    /** What the address of a mention begins with. */
    public static final String SCHEME = "person:";

    /** The most people that one post may mention. */
    public static final int MOST = 50;

    private static final Pattern WRITTEN =
            Pattern.compile("@\\[([^\\[\\]\\n]{1,200})]\\(person:([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\)");

    private Mentions() {}

    /**
     * A mention where it stands.
     *
     * @param start where in the text it begins
     * @param end where what follows begins
     */
    public record Mention(UserId person, String name, int start, int end) {}

    /** All of them, in order. */
    public static List<Mention> all(String text) {
        List<Mention> all = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            all.add(new Mention(new UserId(written.group(2)), written.group(1), written.start(), written.end()));
        }
        return all;
    }

    /** Everybody who is mentioned, in the order of the text. */
    public static Set<UserId> people(String text) {
        Set<UserId> people = new LinkedHashSet<>();
        all(text).forEach(mention -> people.add(mention.person()));
        return people;
    }

    /** How somebody is mentioned. Brackets would end the name too early. */
    public static String written(UserId person, String name) {
        return "@[" + name.replaceAll("[\\[\\]\\n]", " ").strip() + "](" + SCHEME + person.value() + ")";
    }

    /** The text as it reads to whoever may know of those people only: of everybody else the name stays, as a mere word. */
    public static String knowing(String text, Collection<UserId> people) {
        StringBuilder read = new StringBuilder();
        int end = 0;
        for (Mention mention : all(text)) {
            if (!people.contains(mention.person())) {
                read.append(text, end, mention.start()).append('@').append(mention.name());
                end = mention.end();
            }
        }
        return read.append(text, end, text.length()).toString();
    }

    /** The text without any id of a person. */
    public static String plain(String text) {
        return knowing(text, Set.of());
    }

    /** Refuses texts that mention half the agency; what is sealed was checked when it was clear. */
    static void demandFew(@Nullable Confidential text) {
        boolean tooMany = text != null
                && text.clear().filter(clear -> people(clear).size() > MOST).isPresent();
        if (tooMany) {
            throw new BadInput("text", BadInput.Code.TOO_MANY);
        }
    }
}
