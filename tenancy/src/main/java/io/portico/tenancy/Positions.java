package io.portico.tenancy;

/** The ledger's end. */
@FunctionalInterface
public interface Positions {

    /** The position (index) of the newest event any command has been told of as stored; -1 when there is none. */
    long head();
}
