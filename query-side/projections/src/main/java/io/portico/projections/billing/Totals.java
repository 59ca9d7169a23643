package io.portico.projections.billing;

import io.portico.messages.Money;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up money of one currency. */
public final class Totals {

    private Totals() {}

    /** The sum of what is known; null when nothing is. */
    public static @Nullable Money of(Stream<@Nullable Money> parts) {
        Iterator<@Nullable Money> each = parts.iterator();
        Money sum = null;
        while (each.hasNext()) {
            Money part = each.next();
            if (part != null) {
                sum = new Money(part.amount() + (sum == null ? 0 : sum.amount()), part.currency());
            }
        }
        return sum;
    }
}
