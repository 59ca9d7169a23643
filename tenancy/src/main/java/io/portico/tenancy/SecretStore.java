package io.portico.tenancy;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cannot be rebuilt from events: keys, password hashes, tokens, link secrets. Every write is on disk (or
 * acknowledged by a majority of servers) before the call returns. Kept apart from the ledger, so that a ledger's
 * backup holds no keys.
 *
 * <p>Names are paths such as {@code key/user:4f…}; at most {@value #MAX_NAME} characters. Values are at most
 * {@value #MAX_VALUE_BYTES} bytes. All of it is cut by agency; {@link #SHARED} holds what belongs to none.
 */
public interface SecretStore {

    /** The place for secrets that belong to no agency, such as the operator's. */
    String SHARED = "-";

    int MAX_NAME = 200;
    int MAX_VALUE_BYTES = 64 * 1024;

    Optional<byte[]> get(String agencyId, String name);

    /** Stores the value unless the name is taken or was deleted for good; true when it was stored. */
    boolean putIfAbsent(String agencyId, String name, byte[] value);

    /**
     * Stores many values, each under the rules of {@link #putIfAbsent}, and returns the names that were stored. Stores
     * that can should do it in one write: one wait for the disk instead of as many as there are values.
     */
    default Set<String> putAllIfAbsent(String agencyId, Map<String, byte[]> values) {
        Set<String> stored = new HashSet<>();
        values.forEach((name, value) -> {
            if (putIfAbsent(agencyId, name, value)) {
                stored.add(name);
            }
        });
        return stored;
    }

    /** Stores the value whatever was there; false, storing nothing, when the name was deleted for good. */
    boolean put(String agencyId, String name, byte[] value);

    /** Replaces the value if it still is the expected one; true when it was replaced. */
    boolean replace(String agencyId, String name, byte[] expected, byte[] value);

    /** Removes the value; the name may be used again. True when there was one. */
    boolean remove(String agencyId, String name);

    /** Removes the value for good: a tombstone stays, which a restored backup replays, and the name is never used again. */
    void deleteForGood(String agencyId, String name);

    /** All values whose names begin with the prefix, by name, in order of names; at most the limit. */
    Map<String, byte[]> list(String agencyId, String prefix, int limit);

    /** Removes everything of an agency for good. */
    void deleteAgency(String agencyId);
}
