package io.portico.rest;

import io.portico.messages.BadInput;
import java.util.function.Function;

/** Ids in paths. What cannot be an id at all goes the same way as one that names nothing, so that the two are alike. */
final class PathIds {

    /** No id that anybody makes looks like this. */
    private static final String NOWHERE = "nowhere";

    private PathIds() {}

    static <T> T of(Function<String, T> type, String value) {
        try {
            return type.apply(value);
        } catch (BadInput noId) {
            return type.apply(NOWHERE);
        }
    }
}
