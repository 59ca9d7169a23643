package io.portico.tenancy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Epochs for a service of one process: what is acknowledged is acknowledged here. */
public final class LocalEpochs implements AccessEpochs {

    private final ConcurrentMap<String, Long> epochs = new ConcurrentHashMap<>();

    @Override
    public void raise(String agencyId, long position) {
        epochs.merge(agencyId, position, Math::max);
    }

    @Override
    public long of(String agencyId) {
        return epochs.getOrDefault(agencyId, -1L);
    }
}
