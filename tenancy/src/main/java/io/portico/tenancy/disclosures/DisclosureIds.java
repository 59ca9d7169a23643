package io.portico.tenancy.disclosures;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of disclosures: the time, a number, the node. They are in order of time as texts. */
public final class DisclosureIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{8}");

    private DisclosureIds() {}

    static String of(Instant at, int number, String node) {
        return String.format(Locale.ROOT, "%s-%08x-%s", from(at), number, node.substring(0, 8));
    }

    /** What all ids of that instant and later ones are not before. */
    public static String from(Instant instant) {
        return String.format(Locale.ROOT, "%012x", Math.clamp(instant.toEpochMilli(), 0, 0xffffffffffffL));
    }

    /** Whether it is the id of a disclosure that could be. */
    public static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }
}
