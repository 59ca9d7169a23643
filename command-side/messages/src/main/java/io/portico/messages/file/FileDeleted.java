package io.portico.messages.file;

import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The file went with its post. */
@StoredAs("file-deleted")
@Revision("1")
public record FileDeleted(FileId fileId) implements FileEvent {}
