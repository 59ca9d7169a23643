package io.portico.views.agency;

import io.portico.views.Query;
import io.portico.views.Wording;
import java.util.Set;

/**
 * Whatever the reader may see that has every one of the words in it, each at the beginning of a word, whatever their case
 * and accents. What has them in its title comes first, then the newest.
 *
 * @param text the words; blank finds nothing
 * @param kinds only of these kinds; of all when none is named
 * @param limit how many at most of each kind
 */
public record FindAnything(String text, Set<FoundKind> kinds, int limit) implements Query<Findings> {

    public FindAnything {
        Wording.check(text, limit);
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Class<Findings> answers() {
        return Findings.class;
    }
}
