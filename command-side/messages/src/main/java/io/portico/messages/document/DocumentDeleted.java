package io.portico.messages.document;

import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** The document went, with the keys of all it ever said. */
@StoredAs("document-deleted")
@Revision("1")
public record DocumentDeleted(DocumentId documentId, ProjectId projectId, UserId deletedBy) implements DocumentEvent {}
