package io.portico.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for (RFC 9110, section 14). Several parts at once are not served: the whole is
 * answered then, which every reader must accept.
 *
 * @param first the first byte
 * @param length how many bytes
 * @param whole whether that is everything because nothing less was asked for
 */
record ByteRange(long first, long length, boolean whole) {

    private static final Pattern ONE =
            Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /** The range, or null when the file does not reach that far. */
    static @Nullable ByteRange of(@Nullable String header, long sizeBytes) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new ByteRange(0, sizeBytes, true);
        }
        if (one.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(one.group(2)), sizeBytes);
            return suffix == 0 ? null : new ByteRange(sizeBytes - suffix, suffix, false);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? sizeBytes - 1 : Math.min(Long.parseLong(one.group(2)), sizeBytes - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first) {
            return new ByteRange(0, sizeBytes, true);
        }
        return first >= sizeBytes ? null : new ByteRange(first, last - first + 1, false);
    }
}
