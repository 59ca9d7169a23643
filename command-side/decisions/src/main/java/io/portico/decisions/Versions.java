package io.portico.decisions;

import io.portico.messages.Rejected;
import org.jspecify.annotations.Nullable;

/** Edits say which version they saw, so that nobody writes over what they have not read. */
public final class Versions {

    private Versions() {}

    /**
     * Refuses an edit of what has been edited since.
     *
     * @param expected what the editor saw; null for whatever is there
     */
    public static void demand(@Nullable Long expected, long present) {
        if (expected != null && expected != present) {
            throw new Rejected(Rejected.Code.STALE_VERSION);
        }
    }
}
