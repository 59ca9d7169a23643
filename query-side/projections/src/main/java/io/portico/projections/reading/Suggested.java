package io.portico.projections.reading;

import io.portico.views.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few among many names that somebody who types probably means. */
public final class Suggested {

    private static final int MOST = 8;

    private Suggested() {}

    /** Those of which a word begins like the text, in their order. */
    public static List<PersonName> of(List<PersonName> names, @Nullable String text) {
        String begins = " " + Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(person -> (" " + person.name().toLowerCase(Locale.ROOT)).contains(begins))
                .limit(MOST)
                .toList();
    }
}
