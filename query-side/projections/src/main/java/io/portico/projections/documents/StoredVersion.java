package io.portico.projections.documents;

import io.portico.messages.DocumentId;
import io.portico.messages.UserId;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.Texts;
import io.portico.projections.threads.StoredFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document; its texts are sealed.
 *
 * @param file null for a page
 */
public record StoredVersion(
        String title, @Nullable String text, @Nullable StoredFile file, UserId editedBy, Instant editedAt) {

    static StoredVersion of(
            Confidential title,
            @Nullable Confidential text,
            @Nullable AttachedFile file,
            UserId editedBy,
            Instant editedAt) {
        return new StoredVersion(
                Texts.token(title),
                Texts.tokenIfAny(text),
                file == null ? null : StoredFile.of(file),
                editedBy,
                editedAt);
    }

    /** Where a version is kept for the agency. */
    static String id(DocumentId documentId, long version) {
        return "document-version:" + documentId.value() + "/" + version;
    }
}
