package io.portico.access;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The ledger as it stood at an instant (access.md, rule 20). */
public final class AsOf {

    private AsOf() {}

    /**
     * The longest prefix whose running-maximum time is at or before the instant. It ends before the first event that was
     * recorded later; what a clock that stepped back recorded after that one belongs to the time after it.
     */
    public static List<Recorded> prefix(List<Recorded> ledger, Instant instant) {
        return prefix(ledger, Recorded::at, instant);
    }

    /**
     * The same for a ledger in any form. To be exact where clocks step back, it must be the agency's whole ledger, for
     * an event that does not touch access moves the running maximum, too.
     */
    public static <T> List<T> prefix(List<T> ledger, Function<? super T, Instant> at, Instant instant) {
        int length = 0;
        for (T recorded : ledger) {
            if (at.apply(recorded).isAfter(instant)) {
                break;
            }
            length++;
        }
        return ledger.subList(0, length);
    }
}
