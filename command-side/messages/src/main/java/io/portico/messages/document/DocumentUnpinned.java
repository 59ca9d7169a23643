package io.portico.messages.document;

import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The document stands among the others again. */
@StoredAs("document-unpinned")
@Revision("1")
public record DocumentUnpinned(DocumentId documentId, ProjectId projectId) implements DocumentEvent {}
