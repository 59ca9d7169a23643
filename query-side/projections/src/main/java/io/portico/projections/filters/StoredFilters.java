package io.portico.projections.filters;

import io.portico.messages.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one person has saved, by the filters' ids. Texts are tokens. */
final class StoredFilters {

    /** A saved filter, and where in the ledger it was first saved. */
    record StoredFilter(String name, String query, long since) {}

    Map<String, StoredFilter> filters = new LinkedHashMap<>();

    static String id(UserId person) {
        return "filters:" + person.value();
    }
}
