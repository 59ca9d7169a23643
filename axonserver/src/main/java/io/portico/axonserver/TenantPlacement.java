package io.portico.axonserver;

import java.util.Map;

/**
 * Which context of Axon Server an agency's events live in. All agencies share the pool, unless the settings
 * {@code portico.placement.<agency id>=<context>} give one a context of its own. Each context is served by nodes of
 * its own, told so by {@code axon.axonserver.context}: positions in the ledger count per context, and a node that
 * served two would have to answer with two.
 *
 * @param here the context this node serves
 * @param contexts the placed agencies' contexts by agency id
 */
public record TenantPlacement(String here, Map<String, String> contexts) {

    /** The context of every agency that is not placed anywhere else. */
    public static final String POOL = "default";

    public TenantPlacement {
        contexts = Map.copyOf(contexts);
        if (here.isBlank() || contexts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a context has a name");
        }
    }

    /** The context the agency's events live in. */
    public String contextOf(String agencyId) {
        return contexts.getOrDefault(agencyId, POOL);
    }

    /** Whether this node serves the agency. */
    public boolean serves(String agencyId) {
        return contextOf(agencyId).equals(here);
    }

    /** Whether any context besides the pool is named: then the server must be able to keep contexts apart. */
    public boolean needsContexts() {
        return !here.equals(POOL) || contexts.values().stream().anyMatch(context -> !context.equals(POOL));
    }
}
