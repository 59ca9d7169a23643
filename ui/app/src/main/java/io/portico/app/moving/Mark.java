package io.portico.app.moving;

import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of an agency that arrives, from the first byte until it is there.
 *
 * @param staged under which id, among the house's own files, its parts wait that were checked
 * @param foundedAt when it was founded, in the ledger's form; known when all of it was checked: from then on it moves in,
 *     whatever happens; null until then, when nothing of it counts
 */
record Mark(
        String agencyId,
        String slug,
        String staged,
        @Nullable String foundedAt) {

    private static final String FOLDER = "moving-in/";
    private static final int MOST = 1_000;

    static List<Mark> all(SecretStore secrets) {
        return secrets.list(SecretStore.SHARED, FOLDER, MOST).entrySet().stream()
                .map(entry -> read(entry.getKey().substring(FOLDER.length()), entry.getValue()))
                .toList();
    }

    private static Mark read(String agencyId, byte[] value) {
        String[] words = new String(value, StandardCharsets.UTF_8).split(" ", 3);
        return new Mark(agencyId, words[0], words[1], words.length == 2 ? null : words[2]);
    }

    /** Whether nobody else has noted one of that agency. */
    boolean keepIfFirst(SecretStore secrets) {
        return secrets.putIfAbsent(SecretStore.SHARED, name(), value());
    }

    /** All of it was checked. */
    Mark whole(String founded, SecretStore secrets) {
        Mark moving = new Mark(agencyId, slug, staged, founded);
        secrets.put(SecretStore.SHARED, name(), moving.value());
        return moving;
    }

    void remove(SecretStore secrets) {
        secrets.remove(SecretStore.SHARED, name());
    }

    private String name() {
        return FOLDER + agencyId;
    }

    private byte[] value() {
        return (slug + ' ' + staged + (foundedAt == null ? "" : ' ' + foundedAt)).getBytes(StandardCharsets.UTF_8);
    }
}
