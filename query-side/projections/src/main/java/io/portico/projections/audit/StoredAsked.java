package io.portico.projections.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person has asked to see, for that person's own eyes: oldest first, messages as tokens. */
final class StoredAsked {

    private static final int MOST = 50;

    List<One> asked = new ArrayList<>();

    void add(One one) {
        remove(one.resource);
        asked.add(one);
        if (asked.size() > MOST) {
            asked.removeFirst();
        }
    }

    void remove(String resource) {
        asked.removeIf(one -> one.resource.equals(resource));
    }

    void declined(String resource, Instant at) {
        asked.replaceAll(one -> one.resource.equals(resource) ? one.declined(at) : one);
    }

    record One(
            String resource,
            @Nullable String message,
            Instant at,
            @Nullable Instant declinedAt) {

        One declined(Instant when) {
            return new One(resource, message, at, when);
        }
    }
}
