package io.portico.views;

import org.jspecify.annotations.Nullable;

/** How much of something is done, as everybody is told it. */
public final class Percent {

    private static final int WHOLE = 100;

    private Percent() {}

    /** Rounded to the nearest, but a hundred only when all is done; null when there is nothing to do. */
    public static @Nullable Integer of(long done, long all) {
        if (all == 0) {
            return null;
        }
        long rounded = Math.round((double) WHOLE * done / all);
        return (int) (done < all ? Math.min(WHOLE - 1, rounded) : WHOLE);
    }
}
