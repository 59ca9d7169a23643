package io.portico.projections.billing;

import java.util.HashMap;
import java.util.Map;

/** What a budget and its items are called, sealed. Figures are in the billing state. */
public final class StoredBudget {

    public String name;
    /** By the items' ids. */
    public Map<String, String> itemNames = new HashMap<>();

    StoredBudget(String name) {
        this.name = name;
    }
}
