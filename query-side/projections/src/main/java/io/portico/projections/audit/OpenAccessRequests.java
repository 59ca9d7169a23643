package io.portico.projections.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of one person: the ids of requests that nobody has answered, oldest first. Of an agency: the people who have such. */
final class OpenAccessRequests {

    /** So that who asks and asks, and is never answered, fills no disk. */
    private static final int MOST = 200;

    Set<String> ids = new LinkedHashSet<>();

    void add(String id) {
        ids.add(id);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
    }

    List<String> all() {
        return new ArrayList<>(ids);
    }
}
