package io.portico.tenancy.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An archive was not taken in; nothing of it is kept. */
public final class ArchiveRefused extends RuntimeException {

    /** Why. */
    public enum Why {
        /** Another passphrase than the one it was sealed with, or its first bytes were changed. */
        WRONG_PASSPHRASE,
        /** Altered, cut off, or not an agency's archive at all. */
        DAMAGED,
        /** It holds what this installation does not know yet. */
        TOO_NEW,
        TOO_LARGE,
        /** The agency is here already, or was. */
        EXISTS,
        /** Another agency has its address. */
        SLUG_TAKEN,
        /** This kind of ledger takes no history of elsewhere. */
        NOT_HERE
    }

    private final Why why;

    public ArchiveRefused(Why why) {
        this(why, null);
    }

    public ArchiveRefused(Why why, @Nullable Throwable cause) {
        super(Objects.requireNonNull(why).name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
