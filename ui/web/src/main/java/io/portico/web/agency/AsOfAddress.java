package io.portico.web.agency;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.Id;
import io.portico.web.parts.Address;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose or of what access is looked at, and at which instant, as the address of the page says. What cannot be read there
 * counts as not asked.
 *
 * @param about {@code kind:id}, or empty
 * @param at null for now
 */
record AsOfAddress(String about, @Nullable Instant at) {

    private static final String AT = "at";

    static AsOfAddress of(QueryParameters query) {
        return new AsOfAddress(
                SpanAddress.of(query).about(),
                query.getSingleParameter(AT).map(AsOfAddress::instant).orElse(null));
    }

    static AsOfAddress of(Id about) {
        return new AsOfAddress(about.named(), null);
    }

    private static @Nullable Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    boolean isPerson() {
        return SpanAddress.isPerson(about);
    }

    String path() {
        Map<String, String> words = new TreeMap<>();
        SpanAddress.put(about, words);
        if (at != null) {
            words.put(AT, at.toString());
        }
        return Address.of("access", words);
    }
}
