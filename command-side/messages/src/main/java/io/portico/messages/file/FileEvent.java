package io.portico.messages.file;

import io.portico.messages.AccessEvent;
import io.portico.messages.FileId;

/** What happens to a file. */
public sealed interface FileEvent extends AccessEvent permits FileUploaded, FileAttached, FileFiled, FileDeleted {
    FileId fileId();
}
