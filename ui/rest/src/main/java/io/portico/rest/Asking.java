package io.portico.rest;

import io.portico.messages.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Questions whose no is an answer. */
final class Asking {

    private Asking() {}

    /** The one of them that is asked for, which is as little there as any other when it is not among them. */
    static <T> T one(List<T> among, Predicate<T> asked) {
        return among.stream().filter(asked).findFirst().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Whether the question finds something. */
    static boolean there(Supplier<?> question) {
        return found(question).isPresent();
    }

    static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw rejected;
        }
    }
}
