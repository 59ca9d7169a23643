package io.portico.views.portal;

import io.portico.views.Wording;
import java.util.Set;

/**
 * Whatever the reader sees that has every one of the words in it, each at the beginning of a word, whatever their case and
 * accents. What has them in its title comes first, then the newest.
 *
 * @param text the words; blank finds nothing
 * @param kinds only of these kinds; of all when none is named
 * @param limit how many at most of each kind
 */
public record FindInPortal(String text, Set<PortalFoundKind> kinds, int limit) implements PortalQuery<PortalFindings> {

    public FindInPortal {
        Wording.check(text, limit);
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Class<PortalFindings> answers() {
        return PortalFindings.class;
    }

    @Override
    public Shown shows(PortalFindings answer) {
        return new Shown(
                Shown.How.FOUND,
                answer.items().stream().flatMap(PortalFinding::things).toList());
    }
}
