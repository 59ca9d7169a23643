package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page or file of a project as the agency sees it.
 *
 * @param text what a page says, in Markdown; null while it says nothing, and for a file
 * @param file the present file; null for a page
 * @param openTo the audiences it is open to; empty is the agency alone
 * @param readers people outside who see it now
 * @param version for a change that must not overwrite another's
 * @param editedBy whose the present version is
 */
public record DocumentDetails(
        DocumentId id,
        ProjectId projectId,
        String projectTitle,
        DocumentKind kind,
        String title,
        @Nullable String text,
        @Nullable FileLine file,
        Set<Audience> openTo,
        List<PersonName> readers,
        boolean pinned,
        long version,
        PersonName addedBy,
        Instant addedAt,
        PersonName editedBy,
        Instant editedAt) {}
