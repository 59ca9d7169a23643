package io.portico.tenancy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The agencies that are moving in: until they are whole, they are there for nobody. */
public final class Unsettled {

    private final Set<String> agencies = ConcurrentHashMap.newKeySet();

    public void begin(String agencyId) {
        agencies.add(agencyId);
    }

    public void end(String agencyId) {
        agencies.remove(agencyId);
    }

    public boolean holds(String agencyId) {
        return agencies.contains(agencyId);
    }
}
