package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of a project's document.
 *
 * @param fileId the present file; null for a page. Earlier ones stay the agency's
 * @param writtenBy whose the present version is
 * @param written the event that made it
 * @param openTo the audiences it is open to; empty is the agency alone
 * @param opened the event that set that
 */
public record DocumentAccess(
        DocumentId documentId,
        ProjectId projectId,
        @Nullable FileId fileId,
        UserId writtenBy,
        Fact written,
        Set<Audience> openTo,
        Fact opened,
        Fact added) {

    DocumentAccess edited(@Nullable FileId now, UserId editor, Fact by) {
        return new DocumentAccess(documentId, projectId, now, editor, by, openTo, opened, added);
    }

    DocumentAccess opened(Set<Audience> to, Fact by) {
        return new DocumentAccess(documentId, projectId, fileId, writtenBy, written, to, by, added);
    }
}
