package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a project's documents.
 *
 * @param file its present file; null for a page
 * @param openTo the audiences it is open to; empty is the agency alone
 * @param editedBy whose its present version is
 */
public record DocumentSummary(
        DocumentId id,
        DocumentKind kind,
        String title,
        @Nullable FileLine file,
        Set<Audience> openTo,
        boolean pinned,
        PersonName editedBy,
        Instant editedAt) {}
