package io.portico.tenancy;

/** A durable store has no room left. Nothing of the refused write was kept; the same write may succeed once there is room. */
public final class StoreFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the store in the operator's words and carries what it said. */
    public StoreFull(String store, Throwable cause) {
        super("no room left in the " + store, cause);
    }
}
