package io.portico.messages.document;

import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A page or file came to a project's documents. It is the agency's alone.
 *
 * @param file null for a page
 */
@StoredAs("document-added")
@Revision("1")
public record DocumentAdded(
        DocumentId documentId,
        ProjectId projectId,
        @SealedBy("documentId") Confidential title,
        @SealedBy("documentId") @Nullable Confidential text,
        @Nullable AttachedFile file,
        UserId addedBy)
        implements DocumentEvent {}
