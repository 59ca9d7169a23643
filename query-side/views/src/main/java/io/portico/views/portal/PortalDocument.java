package io.portico.views.portal;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.views.DocumentKind;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page or file of a project as people outside see it: as it is now, and nothing of how it came to be.
 *
 * @param text what a page says, in Markdown; null while it says nothing, and for a file
 * @param file null for a page
 * @param editedBy who wrote it last
 */
public record PortalDocument(
        DocumentId id,
        ProjectId projectId,
        String projectTitle,
        DocumentKind kind,
        String title,
        @Nullable String text,
        @Nullable FileLine file,
        PersonName editedBy,
        Instant editedAt) {
    static @Nullable FileId idOf(@Nullable FileLine file) {
        return file == null ? null : file.id();
    }
}
