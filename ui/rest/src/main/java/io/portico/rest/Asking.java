package io.portico.rest;

import io.portico.messages.Rejected;
import java.util.function.Supplier;

/** Questions whose no is an answer. */
final class Asking {

    private Asking() {}

    /** Whether the question finds something. */
    static boolean there(Supplier<?> question) {
        try {
            var _ = question.get();
            return true;
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.NOT_FOUND) {
                return false;
            }
            throw rejected;
        }
    }
}
