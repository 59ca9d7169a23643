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
}
