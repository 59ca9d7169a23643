package io.portico.projections.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows has no document: for a moment, one of the two is behind the other. Whoever asks the question
 * again a moment later gets an answer.
 */
public final class NotShownYet extends RuntimeException {

    private NotShownYet(String what) {
        super(what + " without its document", null, false, false);
    }

    /**
     * The document, which must be there.
     *
     * @param what the kind of thing, for the log
     */
    public static <T> T demand(@Nullable T document, String what) {
        if (document == null) {
            throw new NotShownYet(what);
        }
        return document;
    }

    /** For what may be empty. */
    public static Supplier<NotShownYet> of(String what) {
        return () -> new NotShownYet(what);
    }
}
