package io.portico.web.parts;

import java.text.NumberFormat;

/** Sizes of files as people say them, in powers of ten. */
public final class Sizes {

    private static final long THOUSAND = 1_000;

    private Sizes() {}

    public static String words(long sizeBytes) {
        if (sizeBytes < THOUSAND) {
            return Words.say("size.bytes", sizeBytes);
        }
        NumberFormat number = NumberFormat.getInstance(Words.locale());
        number.setMaximumFractionDigits(1);
        double kilobytes = (double) sizeBytes / THOUSAND;
        return kilobytes < THOUSAND
                ? Words.say("size.kilobytes", number.format(kilobytes))
                : Words.say("size.megabytes", number.format(kilobytes / THOUSAND));
    }

    /** How much is taken at most, in whole units where limits are set in powers of two: what is said so is taken surely. */
    public static String limit(long mostBytes) {
        long megabytes = mostBytes >> 20;
        return megabytes == 0 ? words(mostBytes) : words(megabytes * THOUSAND * THOUSAND);
    }
}
