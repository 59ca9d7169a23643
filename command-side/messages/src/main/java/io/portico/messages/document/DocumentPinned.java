package io.portico.messages.document;

import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The document stands before those that are not pinned, after those that were pinned earlier. */
@StoredAs("document-pinned")
@Revision("1")
public record DocumentPinned(DocumentId documentId, ProjectId projectId) implements DocumentEvent {}
