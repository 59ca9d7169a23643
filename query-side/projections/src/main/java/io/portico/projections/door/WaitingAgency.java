package io.portico.projections.door;

/** A deleted agency of which something is left. */
final class WaitingAgency {

    /** When it was deleted. */
    long deletedMillis;
    /** Whether it is decided that nothing is to be left of it. */
    boolean erased;

    WaitingAgency(long deletedMillis) {
        this.deletedMillis = deletedMillis;
    }
}
