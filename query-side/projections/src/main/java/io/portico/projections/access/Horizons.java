package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.access.Visible;
import io.portico.messages.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people see, kept as long as it cannot have changed: until the next access event of the agency, and until the next
 * instant at which something of theirs ends by itself.
 */
final class Horizons {

    private static final int MAX_PEOPLE = 2_000;

    private final Map<String, Horizon> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Horizon> eldest) {
            return size() > MAX_PEOPLE;
        }
    };

    private record Horizon(AccessState state, Instant from, Visible visible) {
        boolean holds(AccessState asked, Instant now) {
            Instant until = visible.until();
            return state == asked && !now.isBefore(from) && (until == null || now.isBefore(until));
        }
    }

    Visible of(String agencyId, UserId userId, AccessState state, Instant now) {
        String key = agencyId + "/" + userId.value();
        Horizon known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known == null || !known.holds(state, now)) {
            known = new Horizon(state, now, Policy.visible(state, userId, now));
            synchronized (kept) {
                kept.put(key, known);
            }
        }
        return known.visible();
    }
}
