package io.portico.tenancy;

import java.util.Optional;

/** Binds the current work to the running thread; whoever asks where none is bound is refused. */
public final class Tenancy {

    private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

    private Tenancy() {}

    /** Runs the given piece with the work bound; the binding ends with it, however it ends. */
    public static <R, X extends Throwable> R call(Work work, ScopedValue.CallableOp<R, X> piece) throws X {
        return ScopedValue.where(CURRENT, work).call(piece);
    }

    /** As {@link #call}, for a piece without an answer. */
    public static void run(Work work, Runnable piece) {
        ScopedValue.where(CURRENT, work).run(piece);
    }

    /** The bound work. Throws {@link NoWorkBound} when there is none: fail closed. */
    public static Work current() {
        return CURRENT.orElseThrow(NoWorkBound::new);
    }

    /** The bound work, or nothing. For doors that serve the apex, which belongs to no agency. */
    public static Optional<Work> currentIfAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The agency of the bound work. */
    public static String agencyId() {
        return current().agencyId();
    }
}
