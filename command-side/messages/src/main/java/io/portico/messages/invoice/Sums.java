package io.portico.messages.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lines of an invoice come to, in minor units of its currency. Each line's net is rounded half up; the tax is
 * taken once for each rate from the sum of that rate's nets, and rounded half up (EN 16931, BR-CO-10 to BR-CO-17). Half
 * up means away from zero, also for what is less than nothing.
 */
public record Sums(long net, long tax, long total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Sums of(List<InvoiceLine> lines) {
        Map<BigDecimal, Long> netByRate = new TreeMap<>();
        lines.forEach(line -> netByRate.merge(line.taxPercent(), line.net(), Math::addExact));
        long net = 0;
        long tax = 0;
        for (Map.Entry<BigDecimal, Long> rate : netByRate.entrySet()) {
            net = Math.addExact(net, rate.getValue());
            tax = Math.addExact(tax, tax(rate.getKey(), rate.getValue()));
        }
        return new Sums(net, tax, Math.addExact(net, tax));
    }

    private static long tax(BigDecimal percent, long net) {
        return percent.multiply(BigDecimal.valueOf(net))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
