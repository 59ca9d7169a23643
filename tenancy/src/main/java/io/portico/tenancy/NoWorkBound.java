package io.portico.tenancy;

/** Somebody asked for the current agency where none is bound: a bug, and refused. */
public final class NoWorkBound extends IllegalStateException {

    NoWorkBound() {
        super("no agency and actor are bound to this work");
    }
}
