package io.portico.views.me;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms that count for somebody.
 *
 * @param text Markdown
 * @param sha256 of the text's UTF-8, in hexadecimal
 * @param pending whether they have yet to be accepted; nothing else is open until then
 * @param acceptedVersion which terms were accepted last; null when none were
 */
public record MyTerms(
        int version,
        String text,
        String sha256,
        Instant publishedAt,
        boolean pending,
        @Nullable Integer acceptedVersion,
        @Nullable Instant acceptedAt) {}
