package io.portico.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An agency's secrets as a whole, for whoever moves it from one store to another. */
public interface MovedSecrets {

    /** The agency's secrets behind the name, in the order of names; at most the limit. */
    Map<String, byte[]> after(String agencyId, String name, int limit);

    /** The names behind that one of what was deleted for good, in their order; at most the limit. */
    List<String> buriedAfter(String agencyId, String name, int limit);

    /** Deletes all of these for good, in one write. */
    void buryAll(String agencyId, Collection<String> names);

    /** Whether everything of the agency was deleted for good. */
    boolean isDeleted(String agencyId);
}
