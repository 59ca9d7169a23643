package io.portico.web.agency;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.web.parts.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose or of what the timeline is, of which kind, and how far back, as its address says. What cannot be read there counts
 * as not asked.
 *
 * @param about {@code kind:id}, or empty
 * @param kind of things or people; empty for all
 */
record SpanAddress(String about, String kind, Window window) {

    private static final String USER = "user";
    private static final String RESOURCE = "resource";
    private static final String KIND = "kind";
    private static final String WINDOW = "window";
    private static final int MAX_LENGTH = 200;

    /** How far back. */
    enum Window {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        EVER(0);

        private final int days;

        Window(int days) {
            this.days = days;
        }

        @Nullable
        Instant begin(Instant now) {
            return days == 0 ? null : now.minus(Duration.ofDays(days));
        }
    }

    /** The timeline of that person or thing. */
    static String of(Id about) {
        return new SpanAddress(about.named(), "", Window.QUARTER).path();
    }

    static SpanAddress of(QueryParameters query) {
        String user = value(query, USER);
        String about = user.isEmpty() ? value(query, RESOURCE) : person(user);
        String window = value(query, WINDOW);
        return new SpanAddress(
                about,
                value(query, KIND),
                Arrays.stream(Window.values())
                        .filter(one -> one.name().equals(window))
                        .findFirst()
                        .orElse(Window.QUARTER));
    }

    private static String person(String id) {
        try {
            return new UserId(id).named();
        } catch (BadInput unreadable) {
            return "";
        }
    }

    private static String value(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(value -> value.length() <= MAX_LENGTH)
                .orElse("");
    }

    SpanAddress about(String now) {
        return new SpanAddress(now, isPerson(now) == isPerson(about) ? kind : "", window);
    }

    SpanAddress kind(String now) {
        return new SpanAddress(about, now, window);
    }

    SpanAddress window(Window now) {
        return new SpanAddress(about, kind, now);
    }

    boolean isPerson() {
        return isPerson(about);
    }

    static boolean isPerson(String named) {
        return named.startsWith(USER + ":");
    }

    String path() {
        Map<String, String> words = asked();
        if (window != Window.QUARTER) {
            words.put(WINDOW, window.name());
        }
        return Address.of(AccessTimelinePage.ADDRESS, words);
    }

    /** Where the sheet of it is, with further parameters. */
    String sheet(String door, Map<String, String> further) {
        Map<String, String> words = asked();
        words.putAll(further);
        return Address.of("api/v1/access/" + door + ".csv", words);
    }

    /** As addresses name a person or a thing. */
    static void put(String about, Map<String, String> words) {
        if (!about.isEmpty()) {
            words.put(isPerson(about) ? USER : RESOURCE, isPerson(about) ? about.substring(USER.length() + 1) : about);
        }
    }

    private Map<String, String> asked() {
        Map<String, String> words = new TreeMap<>();
        put(about, words);
        if (!kind.isEmpty()) {
            words.put(KIND, kind);
        }
        return words;
    }
}
