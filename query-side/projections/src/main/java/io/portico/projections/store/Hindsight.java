package io.portico.projections.store;

import java.util.OptionalLong;

/** Where in the ledger the running question looks back from: what was written later is not there for it. */
public final class Hindsight {

    private static final ScopedValue<Long> POSITION = ScopedValue.newInstance();

    private Hindsight() {}

    /** Runs the piece as if the ledger had ended with the event at that position, for what people outside read. */
    public static <R, X extends Throwable> R call(long position, ScopedValue.CallableOp<R, X> piece) throws X {
        return ScopedValue.where(POSITION, position).call(piece);
    }

    /** The position of the last event that counts; empty for a question about the present. */
    public static OptionalLong position() {
        return POSITION.isBound() ? OptionalLong.of(POSITION.get()) : OptionalLong.empty();
    }
}
