package io.portico.messages.file;

import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The file went with its post, or no post came for it. */
@StoredAs("file-deleted")
@Revision("1")
public record FileDeleted(FileId fileId) implements FileEvent {}
