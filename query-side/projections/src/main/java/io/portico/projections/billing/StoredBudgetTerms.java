package io.portico.projections.billing;

import java.util.HashMap;
import java.util.Map;

/** What only the agency knows of a budget: what items cost it, and why people were named on it. */
public final class StoredBudgetTerms {

    /** In minor units of the budget's currency, by the items' ids. */
    public Map<String, Long> costs = new HashMap<>();
    /** Sealed, by the ids of those named. */
    public Map<String, String> grantReasons = new HashMap<>();
}
