package io.portico.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code If-Match} (RFC 9110, section 13.1.1) as a version. */
final class Versions {

    static final String HEADER = "If-Match";

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    /** No thing ever has it, so that a tag of nothing we gave out is stale and the house still answers 404 first. */
    private static final long NEVER = -1;

    private Versions() {}

    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        return tag.matches() ? Long.parseLong(tag.group(1)) : NEVER;
    }
}
