package io.portico.views.agency;

import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document, without what it says.
 *
 * @param version 1 for the first
 * @param file the file it was; null for a page
 */
public record DocumentVersionSummary(
        long version, String title, @Nullable FileLine file, PersonName editedBy, Instant editedAt) {}
