package io.portico.decisions;

import io.portico.messages.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a command: which streams it wants to begin. When the ledger refuses, its exception need not name the
 * stream, so each of these is asked for in turn.
 */
final class Attempt {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final List<Beginning> beginnings = new ArrayList<>();

    /**
     * A stream to begin.
     *
     * @param ifTaken what it means when it exists already; null when trying again with fresh eyes may succeed
     */
    record Beginning(String key, Rejected.@Nullable Code ifTaken) {

        boolean isOnlyOnce() {
            return ifTaken != null;
        }

        Rejected.Code meaning() {
            return Objects.requireNonNull(ifTaken);
        }
    }

    void run(Runnable piece) {
        ScopedValue.where(CURRENT, this).run(piece);
    }

    List<Beginning> beginnings() {
        return List.copyOf(beginnings);
    }

    static void begins(String key, Rejected.@Nullable Code ifTaken) {
        if (CURRENT.isBound()) {
            CURRENT.get().beginnings.add(new Beginning(key, ifTaken));
        }
    }
}
