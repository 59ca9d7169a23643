package io.portico.views.portal;

import io.portico.messages.DocumentId;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a project's documents.
 *
 * @param file null for a page
 * @param editedBy who wrote it last
 */
public record PortalDocumentSummary(
        DocumentId id,
        DocumentKind kind,
        String title,
        @Nullable FileLine file,
        boolean pinned,
        PersonName editedBy,
        Instant editedAt) {}
