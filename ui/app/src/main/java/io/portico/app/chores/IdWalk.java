package io.portico.app.chores;

import io.portico.app.chores.SweepingFiles.StoredIds;
import java.util.List;
import java.util.function.Consumer;

/** Goes through all ids of an agency's stored files, where one can only ask for the first ones of each beginning. */
final class IdWalk {

    static final int AT_ONCE = 500;
    private static final String LETTERS = "-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final StoredIds ids;
    private final String agencyId;

    IdWalk(StoredIds ids, String agencyId) {
        this.ids = ids;
        this.agencyId = agencyId;
    }

    void inPortions(Consumer<List<String>> portion) {
        walk("", portion);
    }

    private void walk(String prefix, Consumer<List<String>> portion) {
        List<String> found = ids.below(agencyId, prefix, AT_ONCE);
        if (found.size() < AT_ONCE) {
            portion.accept(found);
            return;
        }
        if (found.getFirst().equals(prefix)) {
            portion.accept(List.of(prefix));
        }
        LETTERS.chars().forEach(letter -> walk(prefix + (char) letter, portion));
    }
}
