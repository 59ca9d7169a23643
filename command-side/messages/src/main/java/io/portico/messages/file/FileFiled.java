package io.portico.messages.file;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The file belongs to a document from now on; while it is the document's present one, it is seen by who sees that. */
@StoredAs("file-filed")
@Revision("1")
public record FileFiled(FileId fileId, DocumentId documentId) implements FileEvent {}
