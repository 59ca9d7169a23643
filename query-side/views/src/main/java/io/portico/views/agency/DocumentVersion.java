package io.portico.views.agency;

import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param version 1 for the first
 * @param text what the page said, in Markdown; null when it said nothing, and for a file
 * @param file the file it was; null for a page
 */
public record DocumentVersion(
        long version,
        String title,
        @Nullable String text,
        @Nullable FileLine file,
        PersonName editedBy,
        Instant editedAt) {}
