package io.portico.access;

import io.portico.messages.UserId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody meets others: looked through once, however many are looked for, and only as far as it takes. */
final class Meetings {

    /**
     * That one meets somebody on a thing.
     *
     * @param counts asked only where it matters: whether one sees the thing
     */
    record Meeting(UserId other, Fact fact, Saying saying, Object thing, BooleanSupplier counts) {

        Meeting(UserId other, Fact fact, Saying saying, Object thing) {
            this(other, fact, saying, thing, () -> true);
        }
    }

    private final Iterator<Meeting> ahead;
    private final Map<UserId, Meeting> passed = new HashMap<>();

    Meetings(Stream<Meeting> all) {
        this.ahead = all.iterator();
    }

    /** The first meeting with the person; null if there is none. */
    @Nullable
    Meeting with(UserId other) {
        while (!passed.containsKey(other) && ahead.hasNext()) {
            Meeting next = ahead.next();
            if (!passed.containsKey(next.other()) && next.counts().getAsBoolean()) {
                passed.put(next.other(), next);
            }
        }
        return passed.get(other);
    }
}
