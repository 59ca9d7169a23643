package io.portico.views;

import io.portico.messages.BadInput;

/** The limits of what somebody types into a search field. */
public final class Wording {

    /** The most characters that are looked for. */
    public static final int MAX_TEXT = 200;

    /** The most findings of each kind. */
    public static final int MAX_LIMIT = 50;

    /** How many findings of each kind, unless somebody says otherwise. */
    public static final int DEFAULT_LIMIT = 10;

    private Wording() {}

    /** Refuses what is too long, and numbers of findings that are none. */
    public static void check(String text, int limit) {
        if (text.length() > MAX_TEXT) {
            throw new BadInput("q", BadInput.Code.TOO_LONG);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadInput("limit", BadInput.Code.OUT_OF_RANGE);
        }
    }
}
