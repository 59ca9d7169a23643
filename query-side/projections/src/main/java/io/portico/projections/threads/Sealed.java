package io.portico.projections.threads;

import io.portico.messages.sealing.Confidential;
import org.jspecify.annotations.Nullable;

/** Texts on their way into views: sealed they come, sealed they stay. */
public final class Sealed {

    private Sealed() {}

    /** The token of a text. A clear one here means that an event was not written by the ledger's serializer: a bug. */
    public static String token(Confidential text) {
        return text.token().orElseThrow(() -> new IllegalStateException("a clear text reached a projection"));
    }

    public static @Nullable String tokenOrNull(@Nullable Confidential text) {
        return text == null ? null : token(text);
    }
}
