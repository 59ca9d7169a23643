package io.portico.tenancy;

/**
 * The key an aggregate is stored under: the agency, a slash, the aggregate's own id. Another agency's id therefore
 * simply does not exist.
 */
public final class StorageKey {

    private static final char SEPARATOR = '/';

    private StorageKey() {}

    public static String of(String agencyId, String id) {
        if (agencyId.isBlank() || agencyId.indexOf(SEPARATOR) >= 0 || id.isBlank()) {
            throw new IllegalArgumentException("a storage key needs an agency and an id");
        }
        return agencyId + SEPARATOR + id;
    }

    /** The id within the agency of the current work. */
    public static String ofCurrent(String id) {
        return of(Tenancy.agencyId(), id);
    }

    public static String agencyOf(String key) {
        return key.substring(0, separator(key));
    }

    public static String idOf(String key) {
        return key.substring(separator(key) + 1);
    }

    private static int separator(String key) {
        int at = key.indexOf(SEPARATOR);
        if (at <= 0) {
            throw new IllegalArgumentException("not a storage key: no agency in it");
        }
        return at;
    }
}
