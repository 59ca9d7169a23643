package io.portico.web.agency;

import com.vaadin.flow.router.QueryParameters;
import io.portico.web.parts.Address;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of the history is asked for, as the address of its page says. What cannot be read there counts as not asked.
 *
 * @param by the id of whoever did it, or empty
 * @param about {@code kind:id}, or empty
 * @param type the stored name of the events, or empty
 * @param to the last day
 */
record HistoryAddress(
        String by,
        String about,
        String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final HistoryAddress EVERYTHING = new HistoryAddress("", "", "", null, null);

    private static final String BY = "by";
    private static final String ABOUT = "about";
    private static final String TYPE = "event";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MAX_LENGTH = 200;

    static HistoryAddress of(QueryParameters query) {
        return new HistoryAddress(
                value(query, BY), value(query, ABOUT), value(query, TYPE), day(query, FROM), day(query, TO));
    }

    static HistoryAddress about(String thing) {
        return new HistoryAddress("", thing, "", null, null);
    }

    private static String value(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(value -> value.length() <= MAX_LENGTH)
                .orElse("");
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            String said = value(query, name);
            return said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    boolean isAsked() {
        return !equals(EVERYTHING);
    }

    String path() {
        Map<String, String> words = new TreeMap<>();
        put(BY, by, words);
        put(ABOUT, about, words);
        put(TYPE, type, words);
        put(FROM, from == null ? "" : from.toString(), words);
        put(TO, to == null ? "" : to.toString(), words);
        return Address.of("access", words);
    }

    private static void put(String name, String value, Map<String, String> words) {
        if (!value.isEmpty()) {
            words.put(name, value);
        }
    }
}
