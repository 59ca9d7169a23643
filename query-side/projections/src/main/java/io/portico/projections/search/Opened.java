package io.portico.projections.search;

import io.portico.projections.Texts;
import org.jspecify.annotations.Nullable;

/** Sealed texts to look through: what was erased has no words. */
final class Opened {

    private Opened() {}

    static String or(Texts texts, @Nullable String token) {
        return token == null ? "" : texts.open(token).orElse("");
    }
}
