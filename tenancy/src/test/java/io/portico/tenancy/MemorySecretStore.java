package io.portico.tenancy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A secret store without a disk, which counts how often a real one would have waited for it. */
public final class MemorySecretStore implements SecretStore {

    private record Name(String agencyId, String name) {}

    private final Map<Name, byte[]> values =
            new TreeMap<>(java.util.Comparator.comparing(Name::agencyId).thenComparing(Name::name));
    private final Set<Name> tombstones = new HashSet<>();
    private final Set<String> deadAgencies = new HashSet<>();
    int writes;

    @Override
    public synchronized Optional<byte[]> get(String agencyId, String name) {
        return Optional.ofNullable(values.get(new Name(agencyId, name))).map(byte[]::clone);
    }

    @Override
    public synchronized boolean putIfAbsent(String agencyId, String name, byte[] value) {
        writes++;
        return storeIfAbsent(agencyId, name, value);
    }

    @Override
    public synchronized Set<String> putAllIfAbsent(String agencyId, Map<String, byte[]> all) {
        writes++;
        Set<String> stored = new HashSet<>();
        all.forEach((name, value) -> {
            if (storeIfAbsent(agencyId, name, value)) {
                stored.add(name);
            }
        });
        return stored;
    }

    private boolean storeIfAbsent(String agencyId, String name, byte[] value) {
        return !dead(agencyId, name) && values.putIfAbsent(new Name(agencyId, name), value.clone()) == null;
    }

    @Override
    public synchronized boolean put(String agencyId, String name, byte[] value) {
        writes++;
        if (dead(agencyId, name)) {
            return false;
        }
        values.put(new Name(agencyId, name), value.clone());
        return true;
    }

    @Override
    public synchronized boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
        return Arrays.equals(values.get(new Name(agencyId, name)), expected) && put(agencyId, name, value);
    }

    @Override
    public synchronized boolean remove(String agencyId, String name) {
        writes++;
        return values.remove(new Name(agencyId, name)) != null;
    }

    @Override
    public synchronized void deleteForGood(String agencyId, String name) {
        writes++;
        values.remove(new Name(agencyId, name));
        tombstones.add(new Name(agencyId, name));
    }

    @Override
    public synchronized Map<String, byte[]> list(String agencyId, String prefix, int limit) {
        Map<String, byte[]> listed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (listed.size() < limit
                    && name.agencyId().equals(agencyId)
                    && name.name().startsWith(prefix)) {
                listed.put(name.name(), value.clone());
            }
        });
        return listed;
    }

    @Override
    public synchronized void deleteAgency(String agencyId) {
        writes++;
        values.keySet().removeIf(name -> name.agencyId().equals(agencyId));
        deadAgencies.add(agencyId);
    }

    private boolean dead(String agencyId, String name) {
        return deadAgencies.contains(agencyId) || tombstones.contains(new Name(agencyId, name));
    }
}
