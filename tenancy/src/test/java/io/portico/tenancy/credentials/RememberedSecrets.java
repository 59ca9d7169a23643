package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A secret store that forgets with the test. */
final class RememberedSecrets implements SecretStore {

    final Map<String, byte[]> values = new TreeMap<>();

    @Override
    public Optional<byte[]> get(String agencyId, String name) {
        return Optional.ofNullable(values.get(agencyId + "/" + name));
    }

    @Override
    public boolean putIfAbsent(String agencyId, String name, byte[] value) {
        return values.putIfAbsent(agencyId + "/" + name, value) == null;
    }

    @Override
    public boolean put(String agencyId, String name, byte[] value) {
        values.put(agencyId + "/" + name, value);
        return true;
    }

    @Override
    public boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
        boolean same =
                get(agencyId, name).filter(now -> Arrays.equals(now, expected)).isPresent();
        return same && put(agencyId, name, value);
    }

    @Override
    public boolean remove(String agencyId, String name) {
        return values.remove(agencyId + "/" + name) != null;
    }

    @Override
    public void deleteForGood(String agencyId, String name) {
        remove(agencyId, name);
    }

    @Override
    public Map<String, byte[]> list(String agencyId, String prefix, int limit) {
        Map<String, byte[]> found = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(agencyId + "/" + prefix) && found.size() < limit) {
                found.put(name.substring(agencyId.length() + 1), value);
            }
        });
        return found;
    }

    @Override
    public void deleteAgency(String agencyId) {
        values.keySet().removeIf(name -> name.startsWith(agencyId + "/"));
    }
}
