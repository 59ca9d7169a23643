package io.portico.projections.reading;

import io.portico.messages.UserId;
import io.portico.projections.Folding;
import io.portico.views.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few among many names that somebody who types probably means. */
public final class Suggested {

    private static final int MOST = 8;

    /** How many names are read at once to find them: of far more people than are shown, names are not even opened. */
    private static final int AT_ONCE = 50;

    private Suggested() {}

    /**
     * Those of which a word begins like the text, in their order; without a text, the first of all. No more people are
     * taken from the stream, and no more names asked for, than it takes to find them.
     */
    public static List<PersonName> of(
            Stream<UserId> people, Function<List<UserId>, List<PersonName>> names, @Nullable String text) {
        String typed = Objects.requireNonNullElse(text, "").strip();
        String begins = Folding.words(typed);
        return people.gather(Gatherers.windowFixed(typed.isEmpty() ? MOST : AT_ONCE))
                .flatMap(some -> names.apply(some).stream())
                .filter(person -> typed.isEmpty()
                        || (!begins.isEmpty() && Folding.words(person.name()).contains(begins)))
                .limit(MOST)
                .toList();
    }
}
