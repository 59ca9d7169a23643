package io.portico.projections.billing;

import io.portico.messages.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up money of one currency. */
public final class Totals {

    private Totals() {}

    /** The sum of what is known; null when nothing is. */
    public static @Nullable Money of(Stream<@Nullable Money> parts) {
        List<Money> known = parts.filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : new Money(
                        known.stream().mapToLong(Money::amount).sum(),
                        known.getFirst().currency());
    }
}
