package io.portico.views;

import io.portico.messages.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list.
 *
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 * @param after the cursor from the answer before, null for the beginning
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int MAX_LIMIT = 200;
    public static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
        if (after != null && after.length() > 200) {
            throw new BadInput("after", BadInput.Code.TOO_LONG);
        }
    }

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
