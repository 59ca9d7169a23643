package io.portico.projections.people;

import io.portico.messages.PermissionSetId;
import java.util.HashMap;
import java.util.Map;

/** How often each permission set has changed, as counted by the sets themselves. */
final class StoredSetVersions {

    Map<String, Long> versions = new HashMap<>();

    void count(PermissionSetId set) {
        versions.merge(set.value(), 1L, Long::sum);
    }
}
